package org.colophon.process.casefile;

import java.util.Locale;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.courses.CompletionConfirmed;
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionRejected;
import org.colophon.courses.CompletionReported;
import org.colophon.courses.CompletionView;
import org.colophon.courses.CompletionWithdrawn;
import org.colophon.courses.Completions;
import org.colophon.fees.InvoiceCancelled;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentAnnounced;
import org.colophon.fees.PaymentReceived;
import org.colophon.fees.RefundMade;
import org.colophon.notifications.NoticeFailed;
import org.colophon.notifications.NoticeId;
import org.colophon.notifications.NoticeResent;
import org.colophon.notifications.NoticeSent;
import org.colophon.notifications.Notices;
import org.colophon.program.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a line into the case's timeline for every fact a module announces (R69). */
@Component
class CaseFile {

  private final Cases cases;
  private final Invoices invoices;
  private final Completions completions;
  private final Candidacies candidacies;
  private final Rulebook rules;
  private final Notices notices;

  CaseFile(
      Cases cases,
      Invoices invoices,
      Completions completions,
      Candidacies candidacies,
      Rulebook rules,
      Notices notices) {
    this.cases = cases;
    this.invoices = invoices;
    this.completions = completions;
    this.candidacies = candidacies;
    this.rules = rules;
    this.notices = notices;
  }

  @EventListener
  void on(PaymentAnnounced event) {
    var reference = event.reference().isBlank() ? "" : " " + event.reference();
    tell(
        event.caseNumber(),
        Kind.PAYMENT,
        "Payment announced: %s%s."
            .formatted(event.method().title().toLowerCase(Locale.ROOT), reference),
        null);
  }

  @EventListener
  void on(PaymentReceived event) {
    var payments = invoices.invoice(event.invoice()).payments();
    var rest =
        event.stillOpen().isPositive() ? event.stillOpen() + " is still open." : "Paid in full.";
    tell(
        event.caseNumber(),
        Kind.PAYMENT,
        "%s received. %s".formatted(event.amount(), rest),
        payments.get(payments.size() - 1).by());
  }

  @EventListener
  void on(InvoiceCancelled event) {
    tell(event.caseNumber(), Kind.PAYMENT, "Invoice cancelled. " + event.reason(), null);
  }

  @EventListener
  void on(RefundMade event) {
    tell(
        event.caseNumber(),
        Kind.PAYMENT,
        "%s refunded. %s".formatted(event.amount(), event.reason()),
        null);
  }

  @EventListener
  void on(CompletionReported event) {
    tell(
        event.caseNumber(),
        Kind.FILE,
        "Completion of “%s” reported, with its certificate.".formatted(course(event.completion())),
        event.person());
  }

  @EventListener
  void on(CompletionConfirmed event) {
    var completion = completions.find(event.completion());
    tell(
        event.caseNumber(),
        Kind.DECISION,
        (completion.certificate().isPresent()
                ? "Completion of “%s” confirmed."
                : "Completion of “%s” attested by its provider.")
            .formatted(completion.courseTitle()),
        judge(completion));
  }

  @EventListener
  void on(CompletionRejected event) {
    var completion = completions.find(event.completion());
    tell(
        event.caseNumber(),
        Kind.DECISION,
        "Completion of “%s” not confirmed: %s".formatted(completion.courseTitle(), event.reason()),
        judge(completion));
  }

  @EventListener
  void on(CompletionWithdrawn event) {
    tell(
        event.caseNumber(),
        Kind.STATE,
        "Completion of “%s” withdrawn.".formatted(course(event.completion())),
        null);
  }

  @EventListener
  void on(SetAchieved event) {
    var candidacy = candidacies.candidacy(event.candidate());
    tell(
        candidacy.caseNumber(),
        Kind.STATE,
        "Set achieved: %s.".formatted(rules.edition(candidacy.edition()).set(event.set()).name()),
        null);
  }

  /** Mail to somebody else, such as a warning to staff, is not for the candidate to read. */
  @EventListener
  void on(NoticeSent event) {
    mail(event.caseNumber(), event.notice(), "Mail sent: " + event.subject(), null);
  }

  @EventListener
  void on(NoticeFailed event) {
    mail(
        event.caseNumber(),
        event.notice(),
        "Mail could not be delivered: " + event.subject(),
        null);
  }

  /** The address is not named: it is personal data and stands beside the letter. */
  @EventListener
  void on(NoticeResent event) {
    mail(
        event.caseNumber(),
        event.notice(),
        (event.elsewhere() ? "Mail sent again to a corrected address: " : "Mail sent again: ")
            + event.subject(),
        event.by());
  }

  private void mail(
      @Nullable CaseNumber number, NoticeId notice, String text, @Nullable PersonId actor) {
    if (number == null) {
      return;
    }
    var toSubject =
        cases
            .find(number)
            .orElseThrow()
            .subject()
            .equals(notices.find(notice).orElseThrow().recipient());
    cases.record(number, new TimelineEntry(Kind.MAIL, text, actor, toSubject));
  }

  private String course(CompletionId completion) {
    return completions.find(completion).courseTitle();
  }

  private static @Nullable PersonId judge(CompletionView completion) {
    return completion.judgement().map(CompletionView.Judgement::by).orElse(null);
  }

  private void tell(CaseNumber number, Kind kind, String text, @Nullable PersonId actor) {
    cases.record(number, new TimelineEntry(kind, text, actor, true));
  }
}
