package org.colophon.process.volunteeronboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Readiness;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerFiled;
import org.colophon.evaluation.VolunteerLeft;
import org.colophon.evaluation.VolunteerReadinessChanged;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.files.FileId;
import org.colophon.mentoring.MentorFiled;
import org.colophon.mentoring.MentorLeft;
import org.colophon.mentoring.Mentors;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.colophon.program.Rules.Evaluators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
    resources = {
      "processes/volunteer-onboarding.bpmn",
      "forms/check-qualification.form",
      "forms/check-mentor.form"
    })
class VolunteerOnboardingProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("V-2026-00001");
  static final PersonId INES = PersonId.of("u4001");
  static final CaseNumber MENTOR = CaseNumber.of("M-2026-00001");
  static final String CHECK_MENTOR = "UserTask_CheckMentor";
  static final String CHECK = "UserTask_CheckQualification";
  static final String GET_READY = "ReceiveTask_GetReady";
  static final String ON_ROSTER = "ReceiveTask_OnRoster";
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2099, 3, 1);

  final Roster roster = mock(Roster.class);
  final Mentors mentors = mock(Mentors.class);
  final Rulebook rules = mock(Rulebook.class);
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(12, 0).atZone(CHICAGO).toInstant(), CHICAGO));
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() throws Exception {
    var year = Period.ofYears(1);
    var today = mock(Rules.class);
    when(today.evaluators())
        .thenReturn(new Evaluators(5, true, 14, 60, year, year, 30, false, 80, 7));
    when(rules.on(any())).thenReturn(today);
    when(roster.decide(CASE, STAFF)).thenReturn(true);
    when(roster.find(CASE)).thenReturn(volunteer(TODAY.plusDays(365)));
    register(
        new RecordQualificationDelegate(roster),
        new LookAtReadinessDelegate(roster, rules, calendar),
        new ActivateVolunteerDelegate(roster),
        new SetStandingDelegate(roster, rules, calendar),
        new PauseVolunteerDelegate(roster),
        new LapseVolunteerDelegate(roster),
        new RecordMentorCheckDelegate(mentors));
    registerNotices(sent);
  }

  @Test
  void fromTheOfferToTheRoster() {
    var process = file();
    assertThat(process).isWaitingAt(CHECK).task().hasCandidateGroup("program-staff");

    complete(CHECK, Map.of());
    assertThat(process).isWaitingAt(GET_READY);
    assertThat(timer("Timer_GetReadyReminder").getDuedate()).isEqualTo(at(TODAY.plusDays(30)));
    assertThat(timer("Timer_NotReadyInTime").getDuedate()).isEqualTo(at(TODAY.plusDays(61)));

    changed(false);
    assertThat(process).isWaitingAt(GET_READY);
    changed(true);

    assertThat(process).isWaitingAt(ON_ROSTER);
    verify(roster).activate(CASE);
    assertThat(timer("Timer_StandingReminder").getDuedate()).isEqualTo(at(TODAY.plusDays(335)));
    assertThat(timer("Timer_StandingEnds").getDuedate()).isEqualTo(at(TODAY.plusDays(366)));
    assertThat(sent.names())
        .containsExactly("volunteer-received", "volunteer-qualified", "volunteer-welcome");
  }

  @Test
  void whoIsReadyAlreadyNeedNotWait() {
    when(roster.isReady(CASE)).thenReturn(true);

    var process = checked();

    assertThat(process).isWaitingAt(ON_ROSTER);
  }

  @Test
  void whoIsNotQualifiedIsToldSo() throws Exception {
    when(roster.decide(CASE, STAFF)).thenReturn(false);

    var process = checked();

    assertThat(process).hasPassed("EndEvent_VolunteerDeclined").isEnded();
    assertThat(sent.names()).containsExactly("volunteer-received", "volunteer-declined");
  }

  @Test
  void anOwnOfferIsNotDecided() throws Exception {
    when(roster.decide(CASE, STAFF)).thenThrow(ConflictOfInterest.ownCase(STAFF));
    var process = file();

    assertThatThrownBy(() -> complete(CHECK, Map.of())).isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(CHECK);
  }

  @Test
  void staffAreRemindedOfACheckThatIsLate() {
    var process = file();

    fireTimer("Timer_QualificationOverdue");

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfVolunteer").isWaitingAt(CHECK);
    assertThat(sent.names()).containsExactly("volunteer-received", "task-overdue");
  }

  @Test
  void anOfferTakenBackLeavesTheWorkList() {
    var process = file();

    trigger().on(new VolunteerLeft(CASE));

    assertThat(process).hasPassed("EndEvent_OfferTakenBack").isEnded();
    assertThat(sent.names()).containsExactly("volunteer-received");
  }

  @Test
  void whoDoesNotGetReadyIsRemindedAndThenLapses() {
    var process = checked();

    fireTimer("Timer_GetReadyReminder");
    assertThat(process).isWaitingAt(GET_READY);
    fireTimer("Timer_NotReadyInTime");

    assertThat(process).hasPassed("EndEvent_VolunteerLapsed").isEnded();
    verify(roster).lapse(CASE);
    verify(roster, never()).activate(any());
    assertThat(sent.names())
        .containsExactly(
            "volunteer-received", "volunteer-qualified", "volunteer-reminder", "volunteer-lapsed");
  }

  @Test
  void onesMayLeaveWhileGettingReady() {
    var process = checked();

    trigger().on(new VolunteerLeft(CASE));

    assertThat(process).hasPassed("EndEvent_LeftWhileGettingReady").isEnded();
  }

  @Test
  void whoRenewsInTimeStaysWithoutAWord() {
    var process = active();
    when(roster.find(CASE)).thenReturn(volunteer(TODAY.plusDays(700)));

    changed(true);

    assertThat(process).isWaitingAt(ON_ROSTER);
    assertThat(timer("Timer_StandingEnds").getDuedate()).isEqualTo(at(TODAY.plusDays(701)));
    verify(roster, times(1)).activate(CASE);
    assertThat(sent.names())
        .containsExactly("volunteer-received", "volunteer-qualified", "volunteer-welcome");
  }

  @Test
  void whatRunsOutTakesOffTheRosterUntilItIsRenewed() {
    var process = active();

    fireTimer("Timer_StandingReminder");
    assertThat(process).isWaitingAt(ON_ROSTER);
    when(roster.isReady(CASE)).thenReturn(false);
    fireTimer("Timer_StandingEnds");

    verify(roster).pause(CASE);
    assertThat(process).isWaitingAt(GET_READY);
    changed(true);
    assertThat(process).isWaitingAt(ON_ROSTER);
    verify(roster, times(2)).activate(CASE);
    assertThat(sent.names()).endsWith("volunteer-reminder", "volunteer-renew", "volunteer-welcome");
  }

  @Test
  void whatIsAskedAnewTakesOffTheRosterAtOnce() {
    var process = active();

    changed(false);

    verify(roster).pause(CASE);
    assertThat(process).isWaitingAt(GET_READY);
    assertThat(sent.names()).endsWith("volunteer-welcome", "volunteer-renew");
  }

  @Test
  void anEvaluatorMayLeaveTheRoster() {
    var process = active();

    trigger().on(new VolunteerLeft(CASE));

    assertThat(process).hasPassed("EndEvent_LeftRoster").isEnded();
  }

  @Test
  void theEngineKnowsDatesAndDecisionsOnly() {
    var process = checked();

    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys(
            "volunteerCheckDue",
            "completedBy",
            "volunteerQualified",
            "volunteerReady",
            "volunteerReadyReminder",
            "volunteerReadyDue");
  }

  @Test
  void aMentorIsAcceptedAndStaysUntilTheyLeave() throws Exception {
    when(mentors.decide(MENTOR, true, "", STAFF)).thenReturn(true);
    var process = mentorFiles();
    assertThat(process).isWaitingAt(CHECK_MENTOR).task().hasCandidateGroup("program-staff");

    complete(CHECK_MENTOR, Map.of("mentorAnswer", "ACCEPT", "mentorReason", "forgotten words"));

    assertThat(process).isWaitingAt("ReceiveTask_Mentoring");
    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys("mentorCheckDue", "completedBy", "mentorAccepted");
    trigger().on(new MentorLeft(MENTOR));
    assertThat(process).hasPassed("EndEvent_MentorLeft").isEnded();
    assertThat(sent.names()).containsExactly("mentor-received", "mentor-welcome");
  }

  @Test
  void aMentorIsDeclinedWithAReasonAlone() throws Exception {
    var process = mentorFiles();

    assertThatThrownBy(() -> complete(CHECK_MENTOR, Map.of("mentorAnswer", "DECLINE")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Why not");
    assertThatThrownBy(() -> complete(CHECK_MENTOR, Map.of("mentorAnswer", "MAYBE")))
        .isInstanceOf(Refusal.class);
    complete(CHECK_MENTOR, Map.of("mentorAnswer", "DECLINE", "mentorReason", "Too far."));

    verify(mentors).decide(MENTOR, false, "Too far.", STAFF);
    assertThat(process).hasPassed("EndEvent_MentorDeclined").isEnded();
    assertThat(sent.names()).containsExactly("mentor-received", "mentor-declined");
  }

  @Test
  void nobodyAnswersTheirOwnOfferToBeAMentor() throws Exception {
    when(mentors.decide(MENTOR, true, "", STAFF)).thenThrow(ConflictOfInterest.ownCase(STAFF));
    var process = mentorFiles();

    assertThatThrownBy(() -> complete(CHECK_MENTOR, Map.of("mentorAnswer", "ACCEPT")))
        .isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(CHECK_MENTOR);
  }

  @Test
  void aMentorsOfferThatIsLateRemindsStaffAndOneTakenBackGoes() {
    var process = mentorFiles();
    assertThat(timer("Timer_MentorCheckOverdue").getDuedate()).isEqualTo(at(TODAY.plusDays(15)));

    fireTimer("Timer_MentorCheckOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfMentor").isWaitingAt(CHECK_MENTOR);
    trigger().on(new MentorLeft(MENTOR));

    assertThat(process).hasPassed("EndEvent_MentorOfferTakenBack").isEnded();
    assertThat(sent.names()).containsExactly("mentor-received", "task-overdue");
  }

  private ProcessInstance mentorFiles() {
    trigger().on(new MentorFiled(MENTOR, TODAY.plusDays(14)));
    return instanceOf(VolunteerOnboarding.KEY);
  }

  private ProcessInstance active() {
    when(roster.isReady(CASE)).thenReturn(true);
    return checked();
  }

  private ProcessInstance checked() {
    var process = file();
    complete(CHECK, Map.of());
    return process;
  }

  private ProcessInstance file() {
    trigger().on(new VolunteerFiled(CASE, TODAY.plusDays(14)));
    return instanceOf(VolunteerOnboarding.KEY);
  }

  private void changed(boolean ready) {
    when(roster.isReady(CASE)).thenReturn(ready);
    trigger().on(new VolunteerReadinessChanged(CASE));
  }

  private VolunteerOnboardingTrigger trigger() {
    return new VolunteerOnboardingTrigger(runtimeService(), new Wakeup(runtimeService()), calendar);
  }

  private static Date at(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }

  private static VolunteerView volunteer(LocalDate until) {
    return new VolunteerView(
        CASE,
        INES,
        EvaluatorKind.COURSE,
        Degree.LIBRARY,
        "Boise Public Library",
        List.of(),
        new FileId(UUID.randomUUID()),
        List.of(),
        8,
        Set.of(Language.ENGLISH),
        VolunteerState.QUALIFIED,
        Instant.EPOCH,
        TODAY.plusDays(14),
        TODAY.plusDays(60),
        new Readiness(until, until.plusDays(1), null, false));
  }
}
