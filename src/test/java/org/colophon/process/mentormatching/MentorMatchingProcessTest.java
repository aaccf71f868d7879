package org.colophon.process.mentormatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.runToWaitState;
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
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.mentoring.Look;
import org.colophon.mentoring.MentorAnswered;
import org.colophon.mentoring.MentorAsked;
import org.colophon.mentoring.MentorRoundOver;
import org.colophon.mentoring.MentoringMoved;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.ProposalView;
import org.colophon.mentoring.RequestView;
import org.colophon.mentoring.Step;
import org.colophon.mentoring.Turn;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.colophon.program.Rules.Mentoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/mentor-matching.bpmn", "forms/find-mentor.form"})
class MentorMatchingProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("T-2026-00001");
  static final String ANSWER = "ReceiveTask_MentorAnswer";
  static final String FIND = "UserTask_FindMentor";
  static final String PAIR = "ReceiveTask_Pair";
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2099, 3, 1);
  static final Instant NEXT = Instant.parse("2099-04-01T05:00:00Z");

  final Mentorings mentorings = mock(Mentorings.class);
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(12, 0).atZone(CHICAGO).toInstant(), CHICAGO));
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    var today = mock(Rules.class);
    when(today.mentoring()).thenReturn(new Mentoring(14, 7, 10, 5, Period.ofMonths(1), 60));
    var rules = mock(Rulebook.class);
    when(rules.on(any())).thenReturn(today);
    var proposal = mock(ProposalView.class);
    when(proposal.answerBy()).thenReturn(TODAY.plusDays(7));
    var request = mock(RequestView.class);
    when(request.openProposal()).thenReturn(Optional.of(proposal));
    when(mentorings.find(CASE)).thenReturn(request);
    when(mentorings.askNext(CASE)).thenReturn(Turn.ASKED);
    when(mentorings.nextLook(CASE)).thenReturn(NEXT);
    register(
        new AskNextMentorDelegate(mentorings, new Deadlines(rules, calendar), calendar),
        new EndSilentTurnDelegate(mentorings),
        new RecordMentorSearchDelegate(mentorings),
        new SetPairClockDelegate(mentorings),
        new LookAtPairDelegate(mentorings),
        new LookAtMentoringDelegate(mentorings));
    registerNotices(sent);
  }

  @Test
  void aMentorWhoAcceptsBecomesAPairUntilTheCandidateIsCertified() {
    var process = ask();
    assertThat(process).isWaitingAt(ANSWER);
    assertThat(timer("Timer_MentorSilent").getDuedate()).isEqualTo(at(TODAY.plusDays(8)));

    answered(true);
    assertThat(process).isWaitingAt(PAIR);
    assertThat(timer("Timer_PairLook").getDuedate()).isEqualTo(Date.from(NEXT));
    moved(Step.ENDED);

    assertThat(process).hasPassed("EndEvent_MentoringOver").isEnded();
    assertThat(sent.names()).containsExactly("mentor-asked", "mentor-found", "mentor-thanks");
  }

  @Test
  void whoDeclinesOrIsSilentIsFollowedByTheNext() {
    var process = ask();

    answered(false);
    assertThat(process).isWaitingAt(ANSWER);
    fireTimer("Timer_MentorSilent");

    verify(mentorings).endSilentTurn(CASE);
    assertThat(process).isWaitingAt(ANSWER);
    assertThat(sent.names())
        .containsExactly("mentor-asked", "mentor-asked", "mentor-turn-over", "mentor-asked");
  }

  @Test
  void aLateAnswerToATurnThatIsOverWakesNobody() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.OFFICE);
    var process = ask();

    answered(true);

    assertThat(process).isWaitingAt(FIND);
  }

  @Test
  void nobodyLeftIsATaskOfTheOfficeWhichLooksOn() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.OFFICE);
    var process = ask();
    assertThat(process).isWaitingAt(FIND).task().hasCandidateGroup("program-staff");
    assertThat(timer("Timer_SearchOverdue").getDuedate()).isEqualTo(at(TODAY.plusDays(11)));

    fireTimer("Timer_SearchOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfSearch").isWaitingAt(FIND);
    complete(FIND, Map.of("mentorSearchAnswer", "LOOK_ON"));
    assertThat(process).isWaitingAt(FIND);
    when(mentorings.askNext(CASE)).thenReturn(Turn.ASKED);
    complete(FIND, Map.of("mentorSearchAnswer", "LOOK_ON", "mentorSearchReason", "typed"));

    assertThat(process).isWaitingAt(ANSWER);
    verify(mentorings, never()).giveUp(any(), any());
    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys(
            "mentorTurn", "mentorSearchDue", "mentorSearchOn", "mentorAnswerDue", "completedBy");
  }

  @Test
  void theOfficeGivesUpWithAReasonAlone() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.OFFICE);
    var process = ask();

    assertThatThrownBy(() -> complete(FIND, Map.of("mentorSearchAnswer", "GIVE_UP")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Why there is no mentor");
    complete(
        FIND, Map.of("mentorSearchAnswer", "GIVE_UP", "mentorSearchReason", "Nobody is near."));

    verify(mentorings).giveUp(CASE, "Nobody is near.");
    assertThat(process).hasPassed("EndEvent_NoMentor").isEnded();
    assertThat(sent.names()).containsExactly("mentor-none");
  }

  @Test
  void aSearchEndsWithTheCandidacyWhileAMentorIsAsked() {
    var process = ask();

    moved(Step.ENDED);

    assertThat(process).hasPassed("EndEvent_MentoringOver").isEnded();
    assertThat(sent.names()).containsExactly("mentor-asked", "mentor-thanks");
  }

  @Test
  void aSearchEndsWithTheCandidacyWhileTheOfficeLooks() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.OFFICE);
    var process = ask();

    moved(Step.ENDED);

    assertThat(process).hasPassed("EndEvent_MentoringOver").isEnded();
  }

  @Test
  void whileARoundIsOpenTheCandidateWaitsForIt() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.ROUND);
    var process = ask();
    assertThat(process).isWaitingAt("ReceiveTask_Round");
    assertThat(sent.names()).isEmpty();

    when(mentorings.askNext(CASE)).thenReturn(Turn.ASKED);
    trigger().on(new MentorRoundOver(CASE));
    trigger().on(new MentorRoundOver(CASE));
    assertThat(process).as("each goes on by itself").isWaitingAt("ReceiveTask_Round");
    runToWaitState();

    assertThat(process).isWaitingAt(ANSWER);
    trigger().on(new MentorRoundOver(CASE));
    assertThat(process).as("nobody waits for it any more").isWaitingAt(ANSWER);
    verify(mentorings, times(2)).askNext(CASE);
    assertThat(sent.names()).as("told twice, asked once").containsExactly("mentor-asked");
  }

  @Test
  void aSearchEndsWithTheCandidacyWhileTheRoundIsOpen() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.ROUND);
    var process = ask();

    moved(Step.ENDED);

    assertThat(process).hasPassed("EndEvent_MentoringOver").isEnded();
  }

  @Test
  void aSearchEndsWithTheCandidacyBetweenTheRoundAndTheNextStep() {
    when(mentorings.askNext(CASE)).thenReturn(Turn.ROUND);
    var process = ask();
    trigger().on(new MentorRoundOver(CASE));

    moved(Step.ENDED);
    when(mentorings.askNext(CASE)).thenReturn(Turn.OVER);
    runToWaitState();

    assertThat(process).hasPassed("EndEvent_MentoringOver").isEnded();
    assertThat(sent.names()).containsExactly("mentor-thanks");
  }

  @Test
  void thePairIsRemindedAndItsSilenceIsNoticed() {
    var process = paired();

    when(mentorings.look(CASE)).thenReturn(Look.NUDGE);
    fireTimer("Timer_PairLook");
    assertThat(process).isWaitingAt(PAIR);
    when(mentorings.look(CASE)).thenReturn(Look.SILENCE);
    fireTimer("Timer_PairLook");

    assertThat(process).isWaitingAt(PAIR);
    assertThat(sent.names())
        .containsExactly("mentor-asked", "mentor-found", "mentor-nudge", "mentor-silence");
  }

  @Test
  void aContactSetsTheClockAnew() {
    var process = paired();
    var later = Instant.parse("2099-05-01T05:00:00Z");
    when(mentorings.nextLook(CASE)).thenReturn(later);

    moved(Step.GOES_ON);

    assertThat(process).isWaitingAt(PAIR);
    assertThat(timer("Timer_PairLook").getDuedate()).isEqualTo(Date.from(later));
    assertThat(sent.names()).containsExactly("mentor-asked", "mentor-found");
  }

  @Test
  void anotherMentorIsLookedForWithoutBlame() {
    var process = paired();

    moved(Step.LOOKS_ANEW);

    assertThat(process).isWaitingAt(ANSWER);
    answered(true);
    assertThat(process).isWaitingAt(PAIR);
    assertThat(sent.names())
        .containsExactly(
            "mentor-asked", "mentor-found", "mentor-changed", "mentor-asked", "mentor-found");
  }

  @Test
  void theEngineKnowsDatesAndDecisionsOnly() {
    var process = paired();

    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys("mentorTurn", "mentorAnswerDue", "mentorMatched", "mentorLookAt");
  }

  private ProcessInstance paired() {
    var process = ask();
    answered(true);
    return process;
  }

  private ProcessInstance ask() {
    trigger().on(new MentorAsked(CASE));
    return instanceOf(MentorMatching.KEY);
  }

  private void answered(boolean matched) {
    trigger().on(new MentorAnswered(CASE, matched));
  }

  private void moved(Step step) {
    when(mentorings.step(CASE)).thenReturn(step);
    trigger().on(new MentoringMoved(CASE));
  }

  private static MentorMatchingTrigger trigger() {
    return new MentorMatchingTrigger(runtimeService(), new Wakeup(runtimeService()));
  }

  private static Date at(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }
}
