package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.notifications.Attachment;
import org.colophon.notifications.NewNotice;
import org.springframework.stereotype.Component;

/** Addresses a notice: whose it is, where it goes, which case it belongs to. */
@Component
class Envelope {

  private final Accounts accounts;

  Envelope(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * A notice about a case. The model gets the recipient's name by itself, and the case number where
   * it names no other under which the recipient knows the case.
   *
   * @param once what makes this notice one of its kind in its case; empty when there is only one
   */
  NewNotice about(
      CaseNumber caseNumber,
      PersonId recipient,
      String template,
      String once,
      Map<String, Object> model,
      List<Attachment> attachments) {
    var person = accounts.person(recipient);
    var all = new HashMap<>(model);
    all.put("name", person.name());
    all.putIfAbsent("caseNumber", caseNumber.value());
    return new NewNotice(
        String.join(":", template, caseNumber.value(), once, recipient.value()),
        recipient,
        person.email(),
        person.name(),
        template,
        all,
        caseNumber,
        attachments);
  }

  NewNotice about(
      CaseNumber caseNumber,
      PersonId recipient,
      String template,
      String once,
      Map<String, Object> model) {
    return about(caseNumber, recipient, template, once, model, List.of());
  }

  /** A notice about an account; its link is good once, so the link makes it one of its kind. */
  NewNotice aboutAccount(PersonId recipient, String template, String once, String link) {
    var person = accounts.person(recipient);
    return new NewNotice(
        String.join(":", template, recipient.value(), once),
        recipient,
        person.email(),
        person.name(),
        template,
        Map.of("name", person.name(), "link", link),
        null);
  }
}
