package org.colophon.process.completionconfirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.SOON;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.CompletionAnswered;
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionReported;
import org.colophon.courses.CompletionView;
import org.colophon.courses.CompletionWithdrawn;
import org.colophon.courses.Completions;
import org.colophon.courses.ProviderAnswersFirst;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/completion-confirmation.bpmn", "forms/confirm-completion.form"})
class CompletionConfirmationProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final SetId TECHNOLOGY = SetId.of("technology");

  final CompletionId completion = CompletionId.next();
  final CandidateId candidate = CandidateId.next();
  final PersonId person = PersonId.of("u2001");
  final CaseNumber caseNumber = CaseNumber.of("C-2026-00042");

  final Completions completions = mock(Completions.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final AchievementRecords records = mock(AchievementRecords.class);
  final ProgramCalendar calendar = mock(ProgramCalendar.class);
  final SentNotices sent = new SentNotices();
  CompletionView view;

  @BeforeEach
  void registerDelegates() {
    register(
        new RecordConfirmationDelegate(completions),
        new AchieveSetDelegate(completions, candidacies, records));
    registerNotices(sent);
    when(calendar.endOf(any())).thenReturn(SOON);
    var reported = mock(CompletionView.class, RETURNS_DEEP_STUBS);
    when(reported.caseNumber()).thenReturn(caseNumber);
    when(reported.set()).thenReturn(TECHNOLOGY);
    when(reported.courseTitle()).thenReturn("Libraries online");
    when(reported.providerName()).thenReturn("State library");
    when(reported.completedOn()).thenReturn(LocalDate.of(2026, 5, 4));
    when(reported.answerBy()).thenReturn(Optional.empty());
    when(completions.find(completion)).thenReturn(reported);
    view = reported;
    var candidacy = mock(CandidacyView.class);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacies.byCase(caseNumber)).thenReturn(Optional.of(candidacy));
  }

  @Test
  void confirmedCompletionAchievesItsSet() throws Exception {
    var process = report();
    assertThat(process)
        .isWaitingAt("UserTask_ConfirmCompletion")
        .task()
        .hasCandidateGroup("program-staff");

    complete("UserTask_ConfirmCompletion", Map.of("confirmation", "CONFIRM"));

    assertThat(process).hasPassed("EndEvent_SetAchieved").isEnded();
    verify(completions).confirm(completion, STAFF, "");
    verify(records)
        .achieve(
            candidate,
            TECHNOLOGY,
            Route.COURSE,
            "Libraries online, State library",
            LocalDate.of(2026, 5, 4));
    assertThat(sent.names()).containsExactly("completion-confirmed");
  }

  @Test
  void completionThatIsNotConfirmedAchievesNothingAndSaysWhy() throws Exception {
    var process = report();

    complete(
        "UserTask_ConfirmCompletion",
        Map.of("confirmation", "REJECT", "confirmationReason", "The certificate names another."));

    assertThat(process).hasPassed("EndEvent_NotConfirmed").isEnded();
    verify(completions).reject(completion, STAFF, "The certificate names another.");
    verifyNoInteractions(records);
    assertThat(sent.names()).containsExactly("completion-not-confirmed");
  }

  @Test
  void rejectionWithoutReasonStaysWithStaff() throws Exception {
    var process = report();

    assertThatThrownBy(
            () -> complete("UserTask_ConfirmCompletion", Map.of("confirmation", "REJECT")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Please fill in “Reason or note”.");

    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");
    verify(completions, never()).reject(any(), any(), any());
  }

  @Test
  void nobodyConfirmsTheirOwnCompletion() throws Exception {
    doThrow(ConflictOfInterest.ownCase(STAFF)).when(completions).confirm(completion, STAFF, "");
    var process = report();

    assertThatThrownBy(
            () -> complete("UserTask_ConfirmCompletion", Map.of("confirmation", "CONFIRM")))
        .isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");
    verifyNoInteractions(records);
  }

  @Test
  void staffReadWhyTheyHaveToWaitForTheProvider() throws Exception {
    var first = mock(ProviderAnswersFirst.class);
    when(first.getMessage()).thenReturn("Elm County is asked until March 16.");
    doThrow(first).when(completions).requireSilence(completion);
    doThrow(first).when(completions).confirm(completion, STAFF, "");
    var rule = new ConfirmCompletionRule(completions);
    assertThat(rule.tasks()).containsExactly("UserTask_ConfirmCompletion");

    assertThatThrownBy(() -> rule.check(STAFF, caseNumber, name -> completion.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessage("Elm County is asked until March 16.");
    var process = report();
    assertThatThrownBy(
            () -> complete("UserTask_ConfirmCompletion", Map.of("confirmation", "CONFIRM")))
        .isInstanceOf(Refusal.class);
    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");
    verifyNoInteractions(records);
  }

  @Test
  void staffAreRemindedWhenNobodyConfirms() {
    var process = report();

    fireTimer("Timer_ConfirmationOverdue");

    assertThat(process)
        .hasPassed("EndEvent_StaffRemindedOfCompletion")
        .isWaitingAt("UserTask_ConfirmCompletion");
    assertThat(sent.names()).containsExactly("task-overdue");
  }

  @Test
  void withdrawnCompletionLeavesTheWorkList() {
    var process = report();

    trigger().on(new CompletionWithdrawn(completion, caseNumber, person, TECHNOLOGY));

    assertThat(process).hasPassed("EndEvent_CompletionWithdrawn").isEnded();
    verifyNoInteractions(records);
  }

  @Test
  void setAchievedInAnotherWayEndsTheWaiting() {
    var found = mock(CandidacyView.class);
    when(found.caseNumber()).thenReturn(caseNumber);
    when(candidacies.candidacy(candidate)).thenReturn(found);

    trigger().on(new SetAchieved(candidate, TECHNOLOGY));

    verify(completions).setAchieved(caseNumber, TECHNOLOGY);
  }

  @Test
  void withdrawingAnotherCompletionOfTheCaseChangesNothing() {
    var process = report();

    trigger().on(new CompletionWithdrawn(CompletionId.next(), caseNumber, person, TECHNOLOGY));

    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");
  }

  @Test
  void providerWithSomebodyToSignIsAsked() {
    somebodySigns();

    var process = report();

    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");
    assertThat(sent.names()).containsExactly("completion-to-confirm");
  }

  @Test
  void confirmationOfTheProviderAchievesTheSet() throws Exception {
    somebodySigns();
    var process = report();

    trigger().on(new CompletionAnswered(completion, caseNumber, person, TECHNOLOGY, true));

    assertThat(process)
        .hasPassed("Message_ProviderAnswered", "EndEvent_SetAchieved")
        .hasNotPassed("ServiceTask_RecordConfirmation")
        .isEnded();
    verify(records)
        .achieve(
            candidate,
            TECHNOLOGY,
            Route.COURSE,
            "Libraries online, State library",
            LocalDate.of(2026, 5, 4));
    verify(completions, never()).confirm(any(), any(), any());
    assertThat(sent.names()).containsExactly("completion-to-confirm", "completion-confirmed");
  }

  @Test
  void refusalOfTheProviderAchievesNothingAndSaysWhy() {
    somebodySigns();
    var process = report();

    trigger().on(new CompletionAnswered(completion, caseNumber, person, TECHNOLOGY, false));

    assertThat(process).hasPassed("EndEvent_NotConfirmed").isEnded();
    verifyNoInteractions(records);
    assertThat(sent.names()).containsExactly("completion-to-confirm", "completion-not-confirmed");
  }

  @Test
  void answerOfTheProviderTakesTheTaskFromStaff() {
    var process = report();
    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");

    trigger().on(new CompletionAnswered(completion, caseNumber, person, TECHNOLOGY, true));

    assertThat(openTask("UserTask_ConfirmCompletion")).isNull();
    assertThat(process)
        .hasPassed("Message_ProviderAnswered", "EndEvent_SetAchieved")
        .hasNotPassed("ServiceTask_RecordConfirmation")
        .isEnded();
    verify(records).achieve(any(), any(), any(), any(), any());
  }

  @Test
  void answerAboutAnotherCompletionOfTheCaseChangesNothing() {
    somebodySigns();
    var process = report();

    trigger().on(new CompletionAnswered(CompletionId.next(), caseNumber, person, TECHNOLOGY, true));

    assertThat(process).isWaitingAt("UserTask_ConfirmCompletion");
    verifyNoInteractions(records);
  }

  private void somebodySigns() {
    when(view.answerBy()).thenReturn(Optional.of(LocalDate.of(2026, 5, 20)));
  }

  private ProcessInstance report() {
    trigger().on(new CompletionReported(completion, caseNumber, person, TECHNOLOGY));
    return instanceOf(CompletionConfirmation.KEY);
  }

  private CompletionConfirmationTrigger trigger() {
    return new CompletionConfirmationTrigger(
        runtimeService(), new Wakeup(runtimeService()), completions, candidacies, calendar);
  }
}
