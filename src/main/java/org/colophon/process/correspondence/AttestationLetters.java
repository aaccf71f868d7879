package org.colophon.process.correspondence;

import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.courses.AttestationAnswers;
import org.colophon.courses.AttestationAnswers.Answer;
import org.colophon.courses.AttestationView;
import org.colophon.courses.CompletionAttested;
import org.colophon.courses.Completions;
import org.colophon.installation.Links;
import org.colophon.notifications.MailByHand;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.program.WrittenDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a candidate that their provider attested a completion, after the set is in their record,
 * and a provider what staff decided about rows that waited.
 */
@Component
class AttestationLetters {

  private static final String DECIDED = "attestations-decided";

  /** So many rows can be read in one letter; the others come with the next. */
  private static final int ROWS = 100;

  private final CompletionLetters letters;
  private final Completions completions;
  private final AttestationAnswers answers;
  private final Accounts accounts;
  private final Notices notices;
  private final MailByHand byHand;
  private final Links links;

  AttestationLetters(
      CompletionLetters letters,
      Completions completions,
      AttestationAnswers answers,
      Accounts accounts,
      Notices notices,
      MailByHand byHand,
      Links links) {
    this.letters = letters;
    this.completions = completions;
    this.answers = answers;
    this.accounts = accounts;
    this.notices = notices;
    this.byHand = byHand;
    this.links = links;
  }

  @EventListener
  @Order(2)
  void on(CompletionAttested event) {
    letters.confirmed(completions.find(event.completion())).forEach(notices::write);
  }

  /** Gathers what was decided meanwhile, so that a morning's work of staff is one letter. */
  @Scheduled(initialDelayString = "3m", fixedDelayString = "${colophon.attestations.tell-every:6h}")
  @Transactional
  public void tell() {
    if (!byHand.isTaken()) {
      answers.take(ROWS).forEach(this::write);
    }
  }

  private void write(Answer answer) {
    var rows = answer.rows().stream().map(AttestationLetters::sentence).toList();
    for (var recipient : answer.recipients()) {
      var person = accounts.person(recipient);
      notices.write(
          new NewNotice(
              String.join(":", DECIDED, answer.rows().get(0).id().toString(), recipient.value()),
              recipient,
              person.email(),
              person.name(),
              DECIDED,
              Map.of(
                  "name", person.name(),
                  "provider", answer.providerName(),
                  "rows", rows,
                  "link", links.to("/provider/{id}/attestations", answer.provider().toString())),
              null));
    }
  }

  /** What the provider's page says of the row, too. */
  private static String sentence(AttestationView row) {
    var what =
        "%s, “%s”, %s: ".formatted(row.name(), row.course(), WrittenDate.of(row.completedOn()));
    return what
        + switch (row.outcome()) {
          case CREDITED -> "it was credited.";
          case ALREADY -> "they had achieved the set before.";
          default -> "it was not credited. " + row.note();
        };
  }
}
