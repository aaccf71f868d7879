package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.UUID;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.AgreementView;
import org.colophon.colleges.Agreements;
import org.colophon.courses.ProviderRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of an agreement have in common: its door, and what its reader may do. */
@Component
class AgreementDesk {

  private final ProviderDesk desk;
  private final Agreements agreements;

  AgreementDesk(ProviderDesk desk, Agreements agreements) {
    this.desk = desk;
    this.agreements = agreements;
  }

  /**
   * Opens a page of an agreement for somebody who acts for its college.
   *
   * @throws ResponseStatusException not found, for everybody else
   */
  AgreementView enter(UUID provider, UUID id, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    var person = ProviderDesk.person(me);
    var agreement =
        agreements
            .find(person, new AgreementId(id))
            .filter(it -> it.provider().equals(mine.id()))
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("agreement", agreement);
    page.addAttribute("base", "/provider/%s/agreements/%s".formatted(provider, id));
    page.addAttribute(
        "mayWrite",
        agreement.state().writable() && mine.lets(person, ProviderRole.AUTHOR, ProviderRole.OWNER));
    page.addAttribute("maySubmit", mine.lets(person, ProviderRole.SIGNATORY, ProviderRole.OWNER));
    return agreement;
  }
}
