package org.colophon.process.accommodationrequest;

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
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accommodations.AccommodationFiled;
import org.colophon.accommodations.AccommodationState;
import org.colophon.accommodations.AccommodationWithdrawn;
import org.colophon.accommodations.Accommodations;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = {"processes/accommodation-request.bpmn", "forms/decide-accommodation.form"})
class AccommodationRequestProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("A-2026-00001");
  static final String TASK = "UserTask_DecideAccommodation";

  final Accommodations accommodations = mock(Accommodations.class);
  final ProgramCalendar calendar = mock(ProgramCalendar.class);
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    register(new RecordAccommodationDelegate(accommodations));
    registerNotices(sent);
    when(calendar.endOf(any())).thenReturn(SOON);
  }

  @ParameterizedTest
  @CsvSource({"GRANT,GRANTED", "PARTLY,PARTLY_GRANTED", "DECLINE,DECLINED"})
  void theAnswerIsRecordedAndTold(String chosen, AccommodationState outcome) throws Exception {
    var process = file();
    assertThat(process).isWaitingAt(TASK).task().hasCandidateGroup("program-staff");

    complete(
        TASK, Map.of("accommodationDecision", chosen, "accommodationReason", "You get more time."));

    assertThat(process).hasPassed("EndEvent_AccommodationDecided").isEnded();
    verify(accommodations).decide(CASE, outcome, "You get more time.", STAFF);
    assertThat(sent.names()).containsExactly("accommodation-received", "accommodation-decided");
  }

  @Test
  void noAnswerWithoutAReason() {
    var process = file();

    assertThatThrownBy(() -> complete(TASK, Map.of("accommodationDecision", "DECLINE")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Please fill in “What we arrange, or why not”.");

    assertThat(process).isWaitingAt(TASK);
    verifyNoInteractions(accommodations);
  }

  @Test
  void nobodyDecidesTheirOwnRequest() throws Exception {
    doThrow(ConflictOfInterest.ownCase(STAFF))
        .when(accommodations)
        .decide(any(), any(), any(), any());
    var process = file();

    assertThatThrownBy(
            () ->
                complete(
                    TASK, Map.of("accommodationDecision", "GRANT", "accommodationReason", "Mine.")))
        .isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(TASK);
    assertThat(sent.names()).containsExactly("accommodation-received");
  }

  @Test
  void staffAreRemindedWhenNobodyDecides() {
    var process = file();

    fireTimer("Timer_AccommodationOverdue");

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfAccommodation").isWaitingAt(TASK);
    assertThat(sent.names()).containsExactly("accommodation-received", "task-overdue");
  }

  @Test
  void aWithdrawnRequestLeavesTheWorkListWithoutALetter() {
    var process = file();

    trigger().on(new AccommodationWithdrawn(CASE));

    assertThat(process).hasPassed("EndEvent_AccommodationWithdrawn").isEnded();
    verifyNoInteractions(accommodations);
    assertThat(sent.names()).containsExactly("accommodation-received");
  }

  @Test
  void theEngineKnowsNeitherPersonNorNeeds() {
    var process = file();

    assertThat(runtimeService().getVariables(process.getId())).containsOnlyKeys("accommodationDue");
  }

  private ProcessInstance file() {
    trigger().on(new AccommodationFiled(CASE, LocalDate.of(2026, 3, 30)));
    return instanceOf(AccommodationRequest.KEY);
  }

  private AccommodationRequestTrigger trigger() {
    return new AccommodationRequestTrigger(
        runtimeService(), new Wakeup(runtimeService()), calendar);
  }
}
