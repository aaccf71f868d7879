package org.colophon.process.courseapproval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.colophon.process.ProcessTesting.SOON;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.stub;
import static org.colophon.process.ProcessTesting.timer;
import static org.colophon.process.ProcessTesting.timers;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Instructor;
import org.colophon.courses.ProposalContent;
import org.colophon.courses.ProposalDifference;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalReason;
import org.colophon.courses.ProposalRemanded;
import org.colophon.courses.ProposalSubmitted;
import org.colophon.courses.ProposalWithdrawn;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.SubmittedProposal;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.CourseReview;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CourseApprovalProcessTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine =
      engineWithFullCoverage("fee-collection", "fee-refund", "evaluator-assignment");

  static final CaseNumber CASE = CaseNumber.of("P-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final String CHECK = "UserTask_CheckProposal";
  static final String DECIDE = "UserTask_DecideCourse";
  static final PersonId SIGNATORY = PersonId.of("u5001");
  static final ProviderId ELM = ProviderId.next();
  static final SetId TECHNOLOGY = SetId.of("technology");

  final InvoiceId invoice = InvoiceId.next();
  final SeatId first = SeatId.of("8c9f0d3e-6a2b-4c1d-9e8f-7a6b5c4d3e21");
  final SeatId second = SeatId.of("8c9f0d3e-6a2b-4c1d-9e8f-7a6b5c4d3e22");

  final Proposals proposals = mock(Proposals.class);
  final Invoices invoices = mock(Invoices.class);
  final Seats seats = mock(Seats.class);
  final ProviderTies ties = mock(ProviderTies.class);
  final Accounts accounts = mock(Accounts.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final Rulebook rules = mock(Rulebook.class, RETURNS_DEEP_STUBS);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  String deployment = "";

  @BeforeEach
  void aProposalIsSubmitted() {
    deployment =
        repositoryService()
            .createDeployment()
            .addClasspathResource("processes/course-approval.bpmn")
            .addClasspathResource("forms/check-proposal.form")
            .addClasspathResource("forms/decide-course.form")
            .addModelInstance("fee-collection.bpmn", stub("fee-collection"))
            .addModelInstance("fee-refund.bpmn", stub("fee-refund"))
            .addModelInstance("evaluator-assignment.bpmn", stub("evaluator-assignment"))
            .deploy()
            .getId();
    round(1);
    when(invoices.issueCourseApproval(CASE, SIGNATORY, TODAY)).thenReturn(invoice);
    var view = mock(InvoiceView.class);
    when(view.isOpen()).thenReturn(true);
    when(invoices.invoice(invoice)).thenReturn(view);
    when(seats.open(argThat(it -> it != null && it.position() == 1))).thenReturn(first);
    when(seats.open(argThat(it -> it != null && it.position() == 2))).thenReturn(second);
    when(deadlines.in(any())).thenReturn(SOON);
    when(rules.on(any()).courseReview())
        .thenReturn(
            new CourseReview(14, 60, 45, 5, List.of(14, 19), 21, 24, 5, 7, Period.ofMonths(6)));
    when(rules.editionOn(any()).set(TECHNOLOGY).name()).thenReturn("Technology");
    var revision = new Revision(proposals, rules, calendar);
    register(
        new RecordProposalCheckDelegate(revision),
        new IssueCourseInvoiceDelegate(proposals, invoices),
        new OpenSeatsDelegate(proposals, seats, rules, calendar),
        new OpenDecisionDelegate(proposals, seats, rules, calendar),
        new RecordCourseDecisionDelegate(proposals, revision),
        new CloseProposalDelegate(proposals),
        new EndProposalDelegate(seats, invoices));
    registerNotices(sent);
  }

  @AfterEach
  void undeploy() {
    ClockUtil.reset();
    repositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void aCompleteProposalIsPaidJudgedByTwoAndApproved() {
    var process = submit();
    assertThat(process).isWaitingAt(CHECK).task().hasCandidateGroup("program-staff");

    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    assertThat(process).isWaitingAt("CallActivity_CollectCourseFee");
    verify(proposals).awaitFee(CASE);

    feeSettled(true);
    assertThat(process).isWaitingAtExactly("CallActivity_FirstReview", "CallActivity_SecondReview");
    verify(proposals).beginReview(CASE, TODAY.plusDays(45));
    verify(seats)
        .open(
            argThat(
                it ->
                    it.position() == 2
                        && it.round() == 1
                        && it.title().equals("A course on Technology")
                        && it.subject().equals("provider " + ELM)));

    judged(first);
    assertThat(process).isWaitingAt("CallActivity_SecondReview");
    judged(second);
    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("review-committee");
    assertThat(openTask(DECIDE).getDueDate()).isEqualTo(at(TODAY.plusDays(46)));

    decide(Map.of("courseDecision", "APPROVE", "courseWords", "Well made."));
    assertThat(process).hasPassed("EndEvent_CourseApproved").isEnded();
    verify(proposals).approve(CASE, "Well made.", List.of(), STAFF);
    assertThat(sent.names()).containsExactly("proposal-received", "proposal-approved");
  }

  @Test
  void staffArePushedAgainAndAgainWhileReviewsAreOut() {
    ClockUtil.setCurrentTime(at(TODAY));
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);
    assertThat(timer("Timer_FirstReviewLate").getDuedate()).isEqualTo(at(TODAY.plusDays(46)));
    assertThat(timer("Timer_SecondReviewLate").getDuedate()).isEqualTo(at(TODAY.plusDays(46)));

    ClockUtil.setCurrentTime(at(TODAY.plusDays(46)));
    fireTimer("Timer_FirstReviewLate");
    assertThat(process).isWaitingAtExactly("CallActivity_FirstReview", "CallActivity_SecondReview");
    assertThat(timer("Timer_FirstReviewLate").getDuedate()).isEqualTo(at(TODAY.plusDays(53)));
    ClockUtil.setCurrentTime(at(TODAY.plusDays(70)));
    fireTimer("Timer_FirstReviewLate");
    assertThat(timer("Timer_FirstReviewLate").getDuedate())
        .as("what was missed while nothing ran is told once")
        .isEqualTo(at(TODAY.plusDays(74)));

    judged(first);
    assertThat(timers("Timer_FirstReviewLate").count()).isZero();
    fireTimer("Timer_SecondReviewLate");
    judged(second);

    assertThat(timers("Timer_SecondReviewLate").count()).isZero();
    assertThat(process).isWaitingAtExactly(DECIDE).hasPassed("EndEvent_ReviewsLateTold");
    assertThat(sent.names())
        .containsExactly("proposal-received", "reviews-late", "reviews-late", "reviews-late");
  }

  @Test
  void timeToDecideBeginsOnceItIsCompleteAndPaid() {
    ClockUtil.setCurrentTime(at(TODAY));
    var submitted = proposals.submitted(CASE);
    when(proposals.submitted(CASE)).thenReturn(at(submitted, TODAY.minusDays(60)));
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);

    assertThat(process).isWaitingAtExactly("CallActivity_FirstReview", "CallActivity_SecondReview");
    assertThat(timer("Timer_FirstReviewLate").getDuedate()).isEqualTo(at(TODAY.plusDays(46)));
    verify(proposals).beginReview(CASE, TODAY.plusDays(45));
  }

  @Test
  void committeeHasWhatTheReviewsLeftOfThatTimeAndAWeekAtLeast() {
    submit();
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);
    judged(first);
    seatsOpenedOn(TODAY.minusDays(30));
    judged(second);
    verify(proposals).beginDecision(CASE, TODAY.plusDays(15));

    decide(
        Map.of("courseDecision", "RETURN", "reasonSyllabusThin", true, "courseWords", "Unit 3."));
    revise(2);
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    judged(first);
    seatsOpenedOn(TODAY.minusDays(90), TODAY.minusDays(44));
    judged(second);

    verify(proposals).beginDecision(CASE, TODAY.plusDays(7));
  }

  private void seatsOpenedOn(LocalDate... days) {
    var open =
        Arrays.stream(days)
            .map(
                day -> {
                  var seat = mock(SeatView.class);
                  when(seat.openedAt()).thenReturn(calendar.startOf(day));
                  return seat;
                })
            .toList();
    when(seats.ofCase(CASE)).thenReturn(open);
  }

  @Test
  void whatIsMissingGoesBackAndIsNotChargedTwice() {
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "INCOMPLETE", "proposalMissing", "The readings."));

    assertThat(process).isWaitingAt("ReceiveTask_AwaitRevision");
    verify(proposals).sendBack(CASE, "The readings.", TODAY.plusDays(60), STAFF);
    assertThat(timer("Timer_RevisionReminder").getDuedate()).isEqualTo(at(TODAY.plusDays(53)));
    assertThat(timer("Timer_RevisionOver").getDuedate()).isEqualTo(at(TODAY.plusDays(61)));
    fireTimer("Timer_RevisionReminder");
    assertThat(process).hasPassed("EndEvent_ProviderReminded");

    revise(2);
    assertThat(process).isWaitingAt(CHECK);
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);
    judged(first);
    judged(second);
    decide(
        Map.of("courseDecision", "RETURN", "reasonSyllabusThin", true, "courseWords", "Unit 3."));
    verify(proposals)
        .sendBack(
            CASE, ProposalReason.SYLLABUS_THIN.sentence() + "\nUnit 3.", TODAY.plusDays(60), STAFF);
    revise(3);
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));

    assertThat(process).isWaitingAtExactly("CallActivity_FirstReview", "CallActivity_SecondReview");
    verify(invoices, times(1)).issueCourseApproval(any(), any(), any());
    verify(seats).open(argThat(it -> it.round() == 3 && it.position() == 1));
    assertThat(sent.names())
        .containsExactly(
            "proposal-received",
            "proposal-returned",
            "proposal-revise-reminder",
            "proposal-returned");
  }

  @Test
  void whatIsNotRevisedInTimeIsClosed() {
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "INCOMPLETE", "proposalMissing", "The readings."));

    fireTimer("Timer_RevisionOver");

    assertThat(process).hasPassed("EndEvent_ProposalClosed").isEnded();
    verify(proposals).lapse(eq(CASE), any());
  }

  @Test
  void whatIsNotPaidIsClosed() {
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));

    feeSettled(false);
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_ProposalClosed").isEnded();
    verify(proposals).lapse(eq(CASE), any());
    verify(seats, never()).open(any());
  }

  @Test
  void aCourseIsDeniedWithItsReasons() {
    var process = atDecision();

    assertThatThrownBy(() -> decide(Map.of("courseDecision", "DENY", "reasonSyllabusThin", true)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Please choose at least one reason");
    decide(Map.of("courseDecision", "DENY", "reasonNotTheSet", true));

    assertThat(process).hasPassed("EndEvent_CourseDenied").isEnded();
    verify(proposals).deny(CASE, ProposalReason.NOT_THE_SET.sentence(), STAFF);
  }

  @Test
  void aCourseIsApprovedWithConditions() {
    var process = atDecision();

    assertThatThrownBy(
            () -> decide(Map.of("courseDecision", "APPROVE_IF", "courseConditions", " ")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Please choose or write at least one condition");
    decide(
        Map.of(
            "courseDecision",
            "APPROVE_IF",
            "reasonSyllabusThin",
            true,
            "courseConditions",
            "Add a test for unit 4.\n\n Show the pass mark. "));

    assertThat(process).hasPassed("EndEvent_CourseApproved").isEnded();
    verify(proposals)
        .approve(
            CASE,
            "",
            List.of(
                ProposalReason.SYLLABUS_THIN.sentence(),
                "Add a test for unit 4.",
                "Show the pass mark."),
            STAFF);
  }

  @Test
  void onlyWhoHadNoPartDecides() {
    atDecision();

    assertThatThrownBy(
            () -> complete(DECIDE, Map.of("courseDecision", "APPROVE", "courseUninvolved", false)))
        .isInstanceOf(Refusal.class);
    verify(proposals, never()).approve(any(), any(), any(), any());
  }

  @Test
  void whoIsLateIsReminded() {
    var process = submit();
    fireTimer("Timer_CheckOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfCheck").isWaitingAt(CHECK);
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);
    judged(first);
    judged(second);

    fireTimer("Timer_DecisionOverdue");

    assertThat(process).hasPassed("EndEvent_CommitteeReminded").isWaitingAt(DECIDE);
    assertThat(sent.names()).containsExactly("proposal-received", "task-overdue", "task-overdue");
  }

  @Test
  void aWithdrawnProposalLetsEverybodyGo() {
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);

    trigger().on(new ProposalWithdrawn(CASE));

    assertThat(process).hasPassed("EndEvent_ProposalWithdrawn").isEnded();
    verify(seats).closeAll(CASE);
    verify(invoices).cancel(eq(invoice), any());
    assertThat(instanceOf("evaluator-assignment")).isNull();
  }

  @Test
  void anAmendmentIsJudgedWhereItChangesAndCostsNothing() {
    var changes = mock(ProposalDifference.class);
    when(changes.numbers()).thenReturn(List.of(5, 2));
    when(proposals.difference(CASE)).thenReturn(Optional.of(changes));
    trigger().on(new ProposalSubmitted(CASE, 1, true));
    var process = instanceOf("course-approval");

    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));

    assertThat(process).isWaitingAtExactly("CallActivity_FirstReview", "CallActivity_SecondReview");
    verify(invoices, never()).issueCourseApproval(any(), any(), any());
    verify(invoices, never()).issueCourseAmendment(any(), any(), any());
    verify(seats, times(2))
        .open(
            argThat(
                it ->
                    it.scope() != null
                        && List.copyOf(it.scope()).equals(List.of(2, 5))
                        && it.title().equals("Changes of a course on Technology")));
  }

  @Test
  void whereARuleNamesAFeeAnAmendmentIsPaidFor() {
    when(proposals.difference(CASE)).thenReturn(Optional.of(mock(ProposalDifference.class)));
    when(invoices.issueCourseAmendment(CASE, SIGNATORY, TODAY)).thenReturn(invoice);
    var process = submit();

    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));

    assertThat(process).isWaitingAt("CallActivity_CollectCourseFee");
    verify(invoices).issueCourseAmendment(CASE, SIGNATORY, TODAY);
    verify(invoices, never()).issueCourseApproval(any(), any(), any());
  }

  @Test
  void everyReasonHasItsBoxInTheForm() throws Exception {
    try (var form = getClass().getResourceAsStream("/forms/decide-course.form")) {
      var text = new String(form.readAllBytes(), UTF_8);
      for (var reason : ProposalReason.values()) {
        assertThat(text)
            .contains(
                "\"key\": \"" + RecordCourseDecisionDelegate.REASONS.get(reason).name() + "\"",
                "\"label\": \"" + reason.sentence() + "\"");
      }
    }
  }

  @Test
  void whatWasSentBackOnAnAppealIsDecidedAtOnce() {
    trigger().on(new ProposalRemanded(CASE));

    var process = instanceOf("course-approval");
    assertThat(process)
        .isWaitingAt("UserTask_DecideCourse")
        .hasNotPassed("UserTask_CheckProposal", "ServiceTask_OpenSeats");
    assertThat(runtimeService().getVariable(process.getId(), "feeSettled"))
        .as("returned again, it is not paid for again")
        .isEqualTo(true);
  }

  @Test
  void whoHasAPartNeitherChecksNorJudgesNorDecides() {
    var teacher = PersonId.of("u7001");
    var owner = PersonId.of("u7002");
    var rival = PersonId.of("u7003");
    var judge = PersonId.of("u7004");
    when(accounts.find(any())).thenReturn(Optional.empty());
    when(accounts.find(teacher))
        .thenReturn(
            Optional.of(new Person(teacher, "IDA@elm.example", "Ida", "Moss", true, Set.of())));
    when(ties.teachesFor(owner)).thenReturn(Set.of(ELM));
    when(ties.everyoneIn(TECHNOLOGY)).thenReturn(Set.of(rival, owner));
    when(ties.everyoneOf(ELM)).thenReturn(Set.of(owner));
    when(accounts.byEmail("ida@elm.example"))
        .thenReturn(
            Optional.of(new Person(teacher, "IDA@elm.example", "Ida", "Moss", true, Set.of())));
    var seat = mock(SeatView.class);
    when(seat.caseNumber()).thenReturn(CASE);
    var id = SeatId.of(UUID.randomUUID().toString());
    when(seat.id()).thenReturn(id);
    when(seat.set()).thenReturn(TECHNOLOGY);
    when(seat.judge()).thenReturn(Optional.of(judge));
    when(seats.ofCase(CASE)).thenReturn(List.of(seat));
    var bar = new CourseSeatBar(proposals, ties, accounts);
    var before = PersonId.of("u7005");
    var appeals = mock(Appeals.class);
    when(appeals.tookPartBefore(CASE)).thenReturn(Set.of(before));
    var decide = new DecideCourseRule(proposals, seats, bar, appeals);

    var provider = "Acts or teaches for the provider of this course.";
    assertThat(bar.reasons(List.of(), List.of(seat)).get(id))
        .containsOnly(
            entry(teacher, provider),
            entry(owner, provider),
            entry(rival, "Acts or teaches for a provider of courses in the same set."));
    assertThatThrownBy(() -> decide.check(owner, CASE, it -> "")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> decide.check(judge, CASE, it -> ""))
        .hasMessageStartingWith("You judged this course.");
    assertThatThrownBy(() -> decide.check(before, CASE, it -> ""))
        .hasMessageStartingWith("You had a part in what was decided before the appeal.");
    decide.check(rival, CASE, it -> "");
    assertThatThrownBy(() -> new CheckProposalRule(proposals, bar).check(teacher, CASE, it -> ""))
        .isInstanceOf(Refusal.class);
  }

  private ProcessInstance submit() {
    trigger().on(new ProposalSubmitted(CASE, 1));
    return instanceOf("course-approval");
  }

  private void revise(int round) {
    round(round);
    trigger().on(new ProposalSubmitted(CASE, round));
  }

  private ProcessInstance atDecision() {
    var process = submit();
    complete(CHECK, Map.of("proposalCheck", "COMPLETE"));
    feeSettled(true);
    judged(first);
    judged(second);
    return process;
  }

  private void decide(Map<String, Object> posted) {
    var all = new HashMap<>(posted);
    all.put("courseUninvolved", true);
    complete(DECIDE, all);
  }

  private void feeSettled(boolean settled) {
    runtimeService().setVariable(instanceOf("fee-collection").getId(), "feeSettled", settled);
    end("fee-collection");
  }

  private void judged(SeatId seat) {
    var task =
        taskService()
            .createTaskQuery()
            .taskDefinitionKey("Stub_evaluator-assignment")
            .processVariableValueEquals("seatId", seat.toString())
            .singleResult();
    taskService().complete(task.getId());
  }

  private static void end(String called) {
    complete("Stub_" + called, Map.of());
  }

  private void round(int round) {
    when(proposals.submitted(CASE))
        .thenReturn(
            new SubmittedProposal(
                ProposalId.of("5a9f0d3e-6a2b-4c1d-9e8f-7a6b5c4d3e21"),
                CASE,
                ELM,
                "Elm County",
                TECHNOLOGY,
                TODAY,
                round,
                new ProposalContent(
                    Map.of(ProposalField.TITLE, "Libraries online"),
                    List.of(
                        new Instructor(UUID.randomUUID(), "Ida Moss", "ida@elm.example", "", null)),
                    List.of()),
                "ab",
                SIGNATORY,
                calendar.now()));
  }

  private CourseApprovalTrigger trigger() {
    return new CourseApprovalTrigger(runtimeService(), new Wakeup(runtimeService()), deadlines);
  }

  private static SubmittedProposal at(SubmittedProposal it, LocalDate day) {
    return new SubmittedProposal(
        it.id(),
        it.caseNumber(),
        it.provider(),
        it.providerName(),
        it.set(),
        it.rulesOn(),
        it.round(),
        it.content(),
        it.sha256(),
        it.by(),
        day.atTime(9, 0).atZone(CHICAGO).toInstant());
  }

  private static Date at(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }
}
