package org.colophon.process.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.SOON;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.stub;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.ApplicationCompleted;
import org.colophon.candidates.ApplicationSubmitted;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.NextClockEvent;
import org.colophon.candidates.RefusalReason;
import org.colophon.candidates.Review;
import org.colophon.candidates.ReviewClock;
import org.colophon.candidates.ReviewIncomplete;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionRejected;
import org.colophon.courses.CompletionReported;
import org.colophon.courses.CompletionWithdrawn;
import org.colophon.courses.Completions;
import org.colophon.credentials.AwardId;
import org.colophon.credentials.Awards;
import org.colophon.engine.Refusal;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.portfolios.PortfolioReleased;
import org.colophon.portfolios.PortfolioSubmitted;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CandidacyProcessTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine =
      engineWithFullCoverage("fee-collection", "fee-refund", "certification-issuance");

  static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);

  final CandidateId candidate = CandidateId.next();
  final PersonId person = PersonId.of("u2001");
  final CaseNumber caseNumber = CaseNumber.of("C-2026-00042");
  final InvoiceId invoice = InvoiceId.next();
  final AwardId award = AwardId.next();

  final Candidacies candidacies = mock(Candidacies.class);
  final Invoices invoices = mock(Invoices.class);
  final Completions completions = mock(Completions.class);
  final Portfolios portfolios = mock(Portfolios.class);
  final AchievementRecords records = mock(AchievementRecords.class);
  final Awards awards = mock(Awards.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final InvoiceView view = mock(InvoiceView.class);
  final SentNotices sent = new SentNotices();

  String deployment = "";

  @BeforeEach
  void registerDelegates() {
    deployment =
        repositoryService()
            .createDeployment()
            .addClasspathResource("processes/candidacy.bpmn")
            .addClasspathResource("forms/review-application.form")
            .addModelInstance("fee-collection.bpmn", stub("fee-collection"))
            .addModelInstance("fee-refund.bpmn", stub("fee-refund"))
            .addModelInstance("certification-issuance.bpmn", stub("certification-issuance"))
            .deploy()
            .getId();
    var candidacy = mock(CandidacyView.class);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacy.person()).thenReturn(person);
    when(candidacy.caseNumber()).thenReturn(caseNumber);
    when(candidacy.rulesOn()).thenReturn(APPLIED);
    when(candidacies.candidacy(candidate)).thenReturn(candidacy);
    when(candidacies.reviewClock(candidate))
        .thenReturn(new ReviewClock(APPLIED.plusDays(30), SOON, List.of(SOON, SOON)));
    when(candidacies.answersDue(candidate)).thenReturn(SOON);
    nextOnTheClock(NextClockEvent.Kind.REMINDER);
    when(invoices.issueEnrollment(caseNumber, person, false, APPLIED)).thenReturn(invoice);
    when(invoices.invoice(invoice)).thenReturn(view);
    when(awards.open(candidate, person, caseNumber)).thenReturn(award);
    when(deadlines.in(any())).thenReturn(SOON);
    register(
        new IssueInvoiceDelegate(candidacies, invoices),
        new CloseUnpaidDelegate(candidacies),
        new OpenReviewDelegate(candidacies, Clock.systemUTC()),
        new RecordReviewDelegate(candidacies),
        new AcceptCandidateDelegate(candidacies),
        new RefuseApplicationDelegate(candidacies),
        new CloseUncuredDelegate(candidacies),
        new CheckSixOfTenDelegate(records),
        new OpenAwardDelegate(candidacies, awards, deadlines),
        new RecordCertificationDelegate(candidacies),
        new SetClockDelegate(candidacies, completions, portfolios),
        new LapseCandidacyDelegate(candidacies),
        new NoteReminderDelegate(candidacies),
        new CancelOpenInvoiceDelegate(invoices),
        new WithdrawCompletionsDelegate(candidacies, completions));
    registerNotices(sent);
  }

  @AfterEach
  void undeploy() {
    repositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void paidApplicationIsReviewedByStaff() {
    var process = apply();
    assertThat(process).isWaitingAt("CallActivity_CollectFee");

    feeSettled(true);

    assertThat(process)
        .isWaitingAt("UserTask_ReviewApplication")
        .task()
        .hasCandidateGroup("program-staff");
    verify(candidacies).openReview(any(), any());
  }

  @Test
  void unpaidApplicationIsClosed() {
    var process = apply();

    feeSettled(false);
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_ClosedUnpaid").isEnded();
    verify(candidacies).closeUnpaid(candidate);
    verify(candidacies, never()).openReview(any(), any());
  }

  @Test
  void staffAreWarnedTwiceBeforeTheReviewIsDue() {
    var process = reviewed();

    fireTimer("Timer_ReviewFirstWarning");
    fireTimer("Timer_ReviewSecondWarning");

    assertThat(process).hasPassed("EndEvent_StaffWarned").isWaitingAt("UserTask_ReviewApplication");
    assertThat(sent.names())
        .containsExactly("application-received", "staff-review-due", "staff-review-due");
  }

  @Test
  void aReviewResumedLateIsStillWarned() {
    when(candidacies.reviewClock(candidate)).thenReturn(new ReviewClock(APPLIED, SOON, List.of()));

    reviewed();

    assertThat(timer("Timer_ReviewFirstWarning").getDuedate()).isEqualTo(SOON);
  }

  @Test
  void refusedApplicationGetsItsReasonAndItsMoneyBack() {
    var process = reviewed();

    decide(Map.of("decision", "REFUSE", "refusalReason", "TOO_FEW_HOURS"));
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_Refused").isEnded();
    verify(candidacies)
        .review(candidate, Review.refuse(List.of(RefusalReason.TOO_FEW_HOURS), STAFF));
    verify(candidacies).refuse(candidate);
    verify(candidacies, never()).accept(any());
    assertThat(sent.names()).containsExactly("application-received", "application-refused");
  }

  @Test
  void aDecisionTheFormDoesNotOfferIsRefused() {
    var process = reviewed();

    assertThatThrownBy(() -> decide(Map.of("decision", "accept")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Decision");

    assertThat(process).isWaitingAt("UserTask_ReviewApplication");
    verify(candidacies, never()).review(any(), any());
  }

  @Test
  void aDecisionTheRecordDoesNotTakeStaysWithStaff() {
    var incomplete = mock(ReviewIncomplete.class);
    when(incomplete.getMessage()).thenReturn("You cannot review your own application.");
    doThrow(incomplete).when(candidacies).review(any(), any());
    var process = reviewed();

    assertThatThrownBy(() -> decide(Map.of("decision", "ACCEPT")))
        .isInstanceOf(Refusal.class)
        .hasMessage("You cannot review your own application.");

    assertThat(process).isWaitingAt("UserTask_ReviewApplication");
  }

  @Test
  void answeredQuestionsBringTheApplicationBackToReview() {
    var process = reviewed();

    decide(Map.of("decision", "ASK_FOR_MORE", "missingItems", "Your diploma?\nYour hours?"));
    assertThat(process).isWaitingAt("Gateway_AwaitAnswer");
    trigger().on(new ApplicationCompleted(candidate, caseNumber));

    assertThat(process).isWaitingAt("UserTask_ReviewApplication");
    verify(candidacies)
        .review(candidate, Review.askForMore(List.of("Your diploma?", "Your hours?"), STAFF));
    assertThat(sent.names()).containsExactly("application-received", "more-information");
  }

  @Test
  void unansweredQuestionsCloseTheApplicationWithARefund() {
    var process = reviewed();
    decide(Map.of("decision", "ASK_FOR_MORE", "missingItems", "Your diploma?"));

    fireTimer("Timer_CureExpired");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_ClosedUncured").isEnded();
    verify(candidacies).closeUncured(candidate);
  }

  @Test
  void sixSetsOpenTheAward() {
    var process = accepted();
    assertThat(process).isWaitingAt("Gateway_AwaitClock");

    when(records.isEligible(candidate)).thenReturn(true);
    achieve("technology");
    assertThat(process).isWaitingAt("CallActivity_IssueCertification");
    end("certification-issuance");

    assertThat(process).hasPassed("EndEvent_Certified").isEnded();
    verify(candidacies).certify(candidate);
  }

  @Test
  void fewerSetsWaitForMore() {
    var process = accepted();

    achieve("technology");

    assertThat(process).isWaitingAt("Gateway_AwaitClock").hasNotPassed("ServiceTask_OpenAward");
  }

  @Test
  void aSetAchievedWhileTheAwardIsOpenChangesNothing() {
    var process = accepted();
    when(records.isEligible(candidate)).thenReturn(true);
    achieve("technology");

    achieve("access");

    assertThat(process).isWaitingAt("CallActivity_IssueCertification");
  }

  @Test
  void candidateIsRemindedAndTheClockGoesOn() {
    var process = accepted();

    fireTimer("Timer_NextClockEvent");

    assertThat(process).hasPassed("SendTask_RemindCandidate").isWaitingAt("Gateway_AwaitClock");
    verify(candidacies).remind(candidate);
    assertThat(sent.names())
        .containsExactly("application-received", "acceptance-letter", "candidacy-reminder");
  }

  @Test
  void candidacyLapsesWhenItsTermIsOver() {
    nextOnTheClock(NextClockEvent.Kind.LAPSE);
    var process = accepted();

    fireTimer("Timer_NextClockEvent");

    assertThat(process).hasPassed("EndEvent_Lapsed").isEnded();
    verify(candidacies).lapse(candidate);
    verify(candidacies, never()).certify(any());
  }

  @Test
  void candidacyDoesNotLapseWhileTheProgramHoldsSomething() {
    when(completions.anyOpen(person)).thenReturn(true);
    when(candidacies.nextClockEvent(candidate, true))
        .thenReturn(new NextClockEvent(NextClockEvent.Kind.HELD, SOON, 0));
    var process = accepted();

    fireTimer("Timer_NextClockEvent");

    assertThat(process).isWaitingAt("Gateway_AwaitClock");
    verify(candidacies, never()).lapse(any());
  }

  @Test
  void aCompletionReportedBeforeTheEndKeepsTheCandidacyFromLapsing() {
    nextOnTheClock(NextClockEvent.Kind.LAPSE);
    var process = accepted();
    when(completions.anyOpen(person)).thenReturn(true);
    when(candidacies.nextClockEvent(candidate, true))
        .thenReturn(new NextClockEvent(NextClockEvent.Kind.HELD, SOON, 0));

    trigger()
        .on(new CompletionReported(CompletionId.next(), caseNumber, person, SetId.of("access")));
    fireTimer("Timer_NextClockEvent");

    assertThat(process).isWaitingAt("Gateway_AwaitClock");
    verify(candidacies, never()).lapse(any());
  }

  @Test
  void aPortfolioHandedInBeforeTheEndKeepsTheCandidacyFromLapsing() {
    nextOnTheClock(NextClockEvent.Kind.LAPSE);
    var process = accepted();
    when(portfolios.anyHeld(candidate)).thenReturn(true);
    when(candidacies.nextClockEvent(candidate, true))
        .thenReturn(new NextClockEvent(NextClockEvent.Kind.HELD, SOON, 0));

    trigger().on(new PortfolioSubmitted(CaseNumber.of("F-2026-00001"), candidate, 1));
    fireTimer("Timer_NextClockEvent");

    assertThat(process).isWaitingAt("Gateway_AwaitClock");
    verify(candidacies, never()).lapse(any());
  }

  @Test
  void aPortfolioTheProgramLetsGoMovesTheClock() {
    var process = accepted();
    nextOnTheClock(NextClockEvent.Kind.LAPSE);

    trigger().on(new PortfolioReleased(CaseNumber.of("F-2026-00001"), candidate));
    fireTimer("Timer_NextClockEvent");

    assertThat(process).hasPassed("EndEvent_Lapsed").isEnded();
  }

  @Test
  void aCompletionThatFallsAwayMovesTheClock() {
    var process = accepted();
    nextOnTheClock(NextClockEvent.Kind.LAPSE);

    trigger()
        .on(
            new CompletionRejected(
                CompletionId.next(), caseNumber, person, SetId.of("access"), "No name on it."));

    assertThat(process).isWaitingAt("Gateway_AwaitClock").hasPassed("Message_ClockMoved");
    trigger()
        .on(new CompletionWithdrawn(CompletionId.next(), caseNumber, person, SetId.of("access")));
    fireTimer("Timer_NextClockEvent");
    assertThat(process).hasPassed("EndEvent_Lapsed").isEnded();
  }

  @Test
  void withdrawalBeforeAcceptanceGivesTheFeeBack() {
    var process = apply();
    when(view.isOpen()).thenReturn(true);

    trigger().on(new CandidacyWithdrawn(candidate, caseNumber, true));
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_WithdrawnRefunded").isEnded();
    verify(invoices).cancel(invoice, "The application was withdrawn.");
    verify(completions).withdrawAllOf(person);
    assertThat(sent.names()).containsExactly("application-received", "candidacy-withdrawn");
  }

  @Test
  void withdrawalAfterAcceptanceEndsTheCaseWithoutRefund() {
    var process = accepted();

    trigger().on(new CandidacyWithdrawn(candidate, caseNumber, false));

    assertThat(process)
        .hasPassed("EndEvent_Withdrawn")
        .hasNotPassed("CallActivity_RefundWithdrawn")
        .isEnded();
    verify(invoices, never()).cancel(any(), any());
  }

  private ProcessInstance apply() {
    trigger().on(new ApplicationSubmitted(candidate, caseNumber, person, false));
    return instanceOf(Candidacy.KEY);
  }

  private ProcessInstance reviewed() {
    var process = apply();
    feeSettled(true);
    return process;
  }

  private ProcessInstance accepted() {
    var process = reviewed();
    decide(Map.of("decision", "ACCEPT"));
    verify(candidacies).accept(candidate);
    return process;
  }

  private void feeSettled(boolean settled) {
    complete("Stub_fee-collection", Map.of("feeSettled", settled));
  }

  private void end(String calledProcess) {
    complete("Stub_" + calledProcess, Map.of());
  }

  private void decide(Map<String, Object> posted) {
    complete("UserTask_ReviewApplication", posted);
  }

  private void achieve(String set) {
    trigger().on(new SetAchieved(candidate, SetId.of(set)));
  }

  private void nextOnTheClock(NextClockEvent.Kind kind) {
    when(candidacies.nextClockEvent(candidate, false))
        .thenReturn(new NextClockEvent(kind, SOON, 3));
  }

  private CandidacyTrigger trigger() {
    return new CandidacyTrigger(runtimeService(), new Wakeup(runtimeService()), candidacies);
  }
}
