package org.colophon.process.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.courses.CompletionConfirmed;
import org.colophon.courses.CompletionRejected;
import org.colophon.courses.CompletionReported;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionWithdrawn;
import org.colophon.courses.Completions;
import org.colophon.fees.InvoiceCancelled;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentAnnounced;
import org.colophon.fees.PaymentMethod;
import org.colophon.fees.RefundMade;
import org.colophon.notifications.NoticeFailed;
import org.colophon.notifications.NoticeResent;
import org.colophon.notifications.NoticeSent;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.program.Money;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What modules announce stands in the timeline, with who did it and who may read it. */
class CaseFileTest {

  static final SetId SET = SetId.of("cataloging");
  static final InvoiceId INVOICE = InvoiceId.next();

  private final Cases cases = mock(Cases.class);
  private final Completions completions = mock(Completions.class);
  private final Candidacies candidacies = mock(Candidacies.class);
  private final Notices notices = mock(Notices.class);
  private final CaseFile file =
      new CaseFile(
          cases,
          mock(Invoices.class),
          completions,
          candidacies,
          Rulebook.read("classpath:program/"),
          notices);

  @BeforeEach
  void ruthsCase() {
    when(cases.find(Ruth.CASE))
        .thenReturn(Optional.of(Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, null)));
  }

  @Test
  void moneyIsAPayment() {
    file.on(new PaymentAnnounced(INVOICE, Ruth.CASE, PaymentMethod.CHECK, "1017"));
    file.on(new InvoiceCancelled(INVOICE, Ruth.CASE, "Not paid in time."));
    file.on(new RefundMade(INVOICE, Ruth.CASE, Money.of("325.00", "USD"), "Withdrawn."));

    assertThat(written())
        .containsExactly(
            new TimelineEntry(Kind.PAYMENT, "Payment announced: check 1017.", null, true),
            new TimelineEntry(Kind.PAYMENT, "Invoice cancelled. Not paid in time.", null, true),
            new TimelineEntry(Kind.PAYMENT, "325.00 USD refunded. Withdrawn.", null, true));
  }

  @Test
  void aReportedCompletionIsAFileOfTheCandidate() {
    given(CompletionState.REPORTED);

    file.on(new CompletionReported(Ruth.COMPLETION, Ruth.CASE, Ruth.ID, SET));
    file.on(new CompletionWithdrawn(Ruth.COMPLETION, Ruth.CASE, Ruth.ID, SET));

    assertThat(written())
        .extracting(TimelineEntry::kind, TimelineEntry::actor)
        .containsExactly(tuple(Kind.FILE, Ruth.ID), tuple(Kind.STATE, null));
  }

  @Test
  void aJudgedCompletionIsADecisionOfWhoeverJudged() {
    given(CompletionState.CONFIRMED);

    file.on(new CompletionConfirmed(Ruth.COMPLETION, Ruth.CASE, Ruth.ID, SET, Ruth.TODAY));
    file.on(new CompletionRejected(Ruth.COMPLETION, Ruth.CASE, Ruth.ID, SET, "Another name."));

    assertThat(written())
        .containsExactly(
            new TimelineEntry(
                Kind.DECISION,
                "Completion of “Cataloging step by step” confirmed.",
                Ruth.AMOS,
                true),
            new TimelineEntry(
                Kind.DECISION,
                "Completion of “Cataloging step by step” not confirmed: Another name.",
                Ruth.AMOS,
                true));
  }

  @Test
  void anAchievedSetIsNamed() {
    when(candidacies.candidacy(Ruth.CANDIDATE)).thenReturn(Ruth.candidacy(CandidacyState.ACCEPTED));

    file.on(new SetAchieved(Ruth.CANDIDATE, SetId.of("foundations")));

    assertThat(written())
        .singleElement()
        .extracting(TimelineEntry::text)
        .asString()
        .startsWith("Set achieved: Foundations");
  }

  @Test
  void theCandidateReadsOfTheirOwnMailAndStaffWhoSentItAgain() {
    var letter = letter();

    file.on(new NoticeSent(letter.id(), Ruth.CASE, letter.subject()));
    file.on(new NoticeFailed(letter.id(), Ruth.CASE, letter.subject()));
    file.on(new NoticeResent(letter.id(), Ruth.CASE, letter.subject(), Ruth.AMOS, true));

    assertThat(written())
        .containsExactly(
            new TimelineEntry(Kind.MAIL, "Mail sent: Your invoice", null, true),
            new TimelineEntry(Kind.MAIL, "Mail could not be delivered: Your invoice", null, true),
            new TimelineEntry(
                Kind.MAIL,
                "Mail sent again to a corrected address: Your invoice",
                Ruth.AMOS,
                true));
  }

  @Test
  void aWarningToStaffIsNotForTheCandidate() {
    var letter = letter();
    var hers = Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, null);
    when(cases.find(Ruth.CASE))
        .thenReturn(
            Optional.of(
                new CaseView(
                    hers.number(),
                    hers.kind(),
                    Ruth.AMOS,
                    hers.title(),
                    hers.standing(),
                    hers.stage(),
                    hers.waitsOn(),
                    null,
                    hers.whatNext(),
                    null,
                    hers.openedAt(),
                    hers.movedAt(),
                    null)));

    file.on(new NoticeSent(letter.id(), Ruth.CASE, letter.subject()));

    assertThat(written()).singleElement().matches(it -> !it.visibleToSubject());
  }

  @Test
  void mailThatBelongsToNoCaseIsWrittenNowhere() {
    file.on(new NoticeSent(letter().id(), null, "Please confirm your address"));

    verify(cases, never()).record(any(), any());
  }

  private void given(CompletionState state) {
    when(completions.find(Ruth.COMPLETION)).thenReturn(Ruth.completion(state));
  }

  private NoticeView letter() {
    var letter = Ruth.notice("Your invoice", "Dear Ruth");
    when(notices.find(letter.id())).thenReturn(Optional.of(letter));
    return letter;
  }

  private List<TimelineEntry> written() {
    var entries = ArgumentCaptor.forClass(TimelineEntry.class);
    verify(cases, atLeastOnce()).record(eq(Ruth.CASE), entries.capture());
    return entries.getAllValues();
  }
}
