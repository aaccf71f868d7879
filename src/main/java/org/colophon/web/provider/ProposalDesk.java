package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.colophon.courses.ProposalGap;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderRole;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a proposal have in common: its door, and the names of its parts. */
@Component
class ProposalDesk {

  private final ProviderDesk desk;
  private final Proposals proposals;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ProposalDesk(ProviderDesk desk, Proposals proposals, Rulebook rules, ProgramCalendar calendar) {
    this.desk = desk;
    this.proposals = proposals;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Opens a page of a proposal for somebody who acts for its provider.
   *
   * @throws ResponseStatusException not found, for everybody else
   */
  ProposalView enter(UUID provider, UUID id, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    var proposal =
        proposals
            .find(ProviderDesk.person(me), new ProposalId(id))
            .filter(it -> it.provider().equals(mine.id()))
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("proposal", proposal);
    page.addAttribute("set", set(proposal));
    page.addAttribute(
        "difference", proposals.difference(ProviderDesk.person(me), proposal.id()).orElse(null));
    page.addAttribute("base", "/provider/%s/proposals/%s".formatted(provider, id));
    page.addAttribute(
        "mayWrite",
        proposal.state().writable()
            && mine.lets(ProviderDesk.person(me), ProviderRole.AUTHOR, ProviderRole.OWNER));
    page.addAttribute(
        "maySubmit",
        mine.lets(ProviderDesk.person(me), ProviderRole.SIGNATORY, ProviderRole.OWNER));
    return proposal;
  }

  private CompetencySet set(ProposalView proposal) {
    return rules.editionOn(calendar.today()).set(proposal.set());
  }

  static List<Problem> problems(List<ProposalGap> gaps) {
    return gaps.stream().map(it -> new Problem(it.field(), it.sentence())).toList();
  }
}
