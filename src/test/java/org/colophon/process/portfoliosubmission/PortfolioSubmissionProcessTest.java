package org.colophon.process.portfoliosubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.runToWaitState;
import static org.colophon.process.ProcessTesting.stub;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyLapsed;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateCertified;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.portfolios.PortfolioEnded;
import org.colophon.portfolios.PortfolioSubmitted;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PortfolioSubmissionProcessTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine =
      engineWithFullCoverage("fee-collection", "fee-refund");

  static final CaseNumber CASE = CaseNumber.of("F-2026-00042");
  static final CaseNumber CANDIDACY = CaseNumber.of("C-2026-00042");
  static final CandidateId RUTH = CandidateId.next();
  static final PersonId PERSON = PersonId.of("u5001");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2028, 1, 15);
  static final String ARRANGE = "UserTask_ArrangeEvaluation";
  static final String COLLECT = "CallActivity_CollectPortfolioFee";

  final InvoiceId invoice = InvoiceId.next();
  final Portfolios portfolios = mock(Portfolios.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final Invoices invoices = mock(Invoices.class);
  final InvoiceView charged = mock(InvoiceView.class);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  String deployment = "";

  @BeforeEach
  void aMemberHandsAPortfolioIn() {
    deployment =
        repositoryService()
            .createDeployment()
            .addClasspathResource("processes/portfolio-submission.bpmn")
            .addClasspathResource("forms/arrange-evaluation.form")
            .addModelInstance("fee-collection.bpmn", stub("fee-collection"))
            .addModelInstance("fee-refund.bpmn", stub("fee-refund"))
            .deploy()
            .getId();
    var candidacy = mock(CandidacyView.class);
    when(candidacy.person()).thenReturn(PERSON);
    when(candidacy.member()).thenReturn(true);
    when(candidacies.candidacy(RUTH)).thenReturn(candidacy);
    when(portfolios.candidate(CASE)).thenReturn(RUTH);
    when(portfolios.rulesOn(CASE)).thenReturn(TODAY);
    when(portfolios.ready(CASE)).thenReturn(TODAY.plusDays(45));
    when(portfolios.refunds(CASE)).thenReturn(true);
    when(invoices.issuePortfolio(CASE, PERSON, true, TODAY)).thenReturn(invoice);
    when(invoices.invoice(invoice)).thenReturn(charged);
    register(
        new IssuePortfolioInvoiceDelegate(portfolios, candidacies, invoices),
        new ClosePortfolioDelegate(portfolios),
        new ReadyPortfolioDelegate(portfolios, calendar),
        new GivePortfolioBackDelegate(portfolios),
        new SettlePortfolioDelegate(portfolios, invoices));
    registerNotices(sent);
  }

  @AfterEach
  void undeploy() {
    repositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void whatIsPaidWaitsForItsEvaluation() {
    var process = submit();
    assertThat(process).isWaitingAt(COLLECT);
    verify(portfolios, never()).ready(any());

    feeSettled(true);

    assertThat(process).isWaitingAt(ARRANGE).task().hasCandidateGroup("program-staff");
    assertThat(openTask(ARRANGE).getDueDate())
        .as("the end of 29 February")
        .isEqualTo(Date.from(LocalDate.of(2028, 3, 1).atStartOfDay(CHICAGO).toInstant()));
    fireTimer("Timer_EvaluationOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfPortfolio").isWaitingAt(ARRANGE);
    assertThat(sent.names()).containsExactly("portfolio-received", "task-overdue");
  }

  @Test
  void whatCannotBeEvaluatedIsGivenBackWithAReasonAndItsFee() {
    var process = submit();
    feeSettled(true);

    assertThatThrownBy(() -> complete(ARRANGE, Map.of())).isInstanceOf(Refusal.class);
    verify(portfolios, never()).giveBack(any(), any(), any());
    complete(ARRANGE, Map.of("portfolioReason", "The film shows library users."));
    assertThat(process).isWaitingAt("CallActivity_RefundPortfolioFee");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioGivenBack").isEnded();
    verify(portfolios).giveBack(CASE, "The film shows library users.", STAFF);
    assertThat(sent.names()).containsExactly("portfolio-received", "portfolio-ended");
  }

  @Test
  void whatIsNotPaidIsClosedAndAPartOfTheFeeGoesBack() {
    var process = submit();

    feeSettled(false);
    assertThat(process).isWaitingAt("CallActivity_RefundPartOfFee");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioNotPaid").isEnded();
    verify(portfolios).closeUnpaid(CASE);
    verify(portfolios, never()).ready(any());
  }

  @Test
  void whatIsWithdrawnBeforeItIsPaidOwesNothing() {
    when(charged.isOpen()).thenReturn(true);
    when(portfolios.refunds(CASE)).thenReturn(false);
    var process = submit();

    trigger().on(new PortfolioEnded(CASE));
    runToWaitState();
    verify(invoices).cancel(invoice, "The portfolio ended before it was paid.");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioEndedRefunded").isEnded();
    assertThat(sent.names()).containsExactly("portfolio-received", "portfolio-ended");
  }

  @Test
  void whatIsWithdrawnBeforeItsEvaluationGetsItsFeeBackByTheRule() {
    var process = submit();
    feeSettled(true);

    trigger().on(new PortfolioEnded(CASE));
    assertThat(process).isWaitingAt("CallActivity_RefundEndedPortfolio");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioEndedRefunded").isEnded();
    verify(invoices, never()).cancel(any(), any());
  }

  @Test
  void whereTheRuleKeepsTheFeeNothingGoesBack() {
    when(portfolios.refunds(CASE)).thenReturn(false);
    var process = submit();
    feeSettled(true);

    trigger().on(new PortfolioEnded(CASE));

    assertThat(process).hasPassed("EndEvent_PortfolioEnded").isEnded();
  }

  @Test
  void theSameEndAgainWakesNobody() {
    when(portfolios.refunds(CASE)).thenReturn(false);
    var process = submit();
    trigger().on(new PortfolioEnded(CASE));

    assertThatCode(() -> trigger().on(new PortfolioEnded(CASE))).doesNotThrowAnyException();
    assertThat(process).isEnded();
  }

  @Test
  void whatHappensToTheCandidacyIsToldToThePortfolios() {
    var set = SetId.of("technology");

    trigger().on(new SetAchieved(RUTH, set));
    trigger().on(new CandidacyWithdrawn(RUTH, CANDIDACY, false));
    verify(portfolios).candidacyEnded(RUTH);
    trigger().on(new CandidacyLapsed(RUTH, CANDIDACY));
    trigger().on(new CandidateCertified(RUTH, CANDIDACY));

    verify(portfolios).setAchieved(RUTH, set);
    verify(portfolios, times(3)).candidacyEnded(RUTH);
  }

  @Test
  void nobodyHandlesTheirOwnPortfolio() {
    var rule = new PortfolioTasks.NotOnesOwn(portfolios, candidacies);

    assertThatThrownBy(() -> rule.check(PERSON, CASE, name -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("your own portfolio");
    assertThatCode(() -> rule.check(STAFF, CASE, name -> "")).doesNotThrowAnyException();
  }

  private ProcessInstance submit() {
    trigger().on(new PortfolioSubmitted(CASE, RUTH, 1));
    runToWaitState();
    return instanceOf(PortfolioSubmission.KEY);
  }

  private void feeSettled(boolean settled) {
    taskService().complete(openTask("Stub_fee-collection").getId(), Map.of("feeSettled", settled));
    runToWaitState();
  }

  private void end(String stub) {
    taskService().complete(openTask("Stub_" + stub).getId());
    runToWaitState();
  }

  private PortfolioSubmissionTrigger trigger() {
    return new PortfolioSubmissionTrigger(
        runtimeService(), new Wakeup(runtimeService()), portfolios);
  }
}
