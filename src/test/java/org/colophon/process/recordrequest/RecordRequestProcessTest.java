package org.colophon.process.recordrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.records.RecordRequestFiled;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequestWithdrawn;
import org.colophon.records.RecordRequests;
import org.colophon.records.RecordRequests.LongerTime;
import org.colophon.records.TimeExtendedAlready;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = {"processes/record-request.bpmn", "forms/answer-record-request.form"})
class RecordRequestProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("R-2099-00001");
  static final String TASK = "UserTask_AnswerRecordRequest";
  static final LocalDate DUE = LocalDate.of(2099, 3, 30);
  static final LocalDate REMIND = LocalDate.of(2099, 3, 20);

  final RecordRequests requests = mock(RecordRequests.class);
  final ProgramCalendar calendar = mock(ProgramCalendar.class);
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    register(new SettleRecordRequestDelegate(requests, calendar));
    registerNotices(sent);
    when(calendar.endOf(any())).thenAnswer(it -> endOf(it.getArgument(0)));
  }

  @ParameterizedTest
  @CsvSource({"GRANT,GRANTED,It is corrected.,''", "REFUSE,REFUSED,'',It is right as it is."})
  void theAnswerIsRecordedAndTold(
      String chosen, RecordRequestState outcome, String done, String reason) throws Exception {
    var process = file();
    assertThat(process).isWaitingAt(TASK).task().hasCandidateGroup("program-staff");

    answer(chosen, "It is corrected.", "It is right as it is.");

    assertThat(process).hasPassed("EndEvent_RecordRequestAnswered").isEnded();
    verify(requests).answer(CASE, outcome, done, reason, STAFF);
    assertThat(sent.names()).containsExactly("record-request-received", "record-request-answered");
  }

  @Test
  void anAnswerInPartSaysWhatAndWhyNot() throws Exception {
    var process = file();

    answer("PARTLY", "The draft is deleted.", "The case is open.");

    assertThat(process).hasPassed("EndEvent_RecordRequestAnswered").isEnded();
    verify(requests)
        .answer(
            CASE,
            RecordRequestState.PARTLY_GRANTED,
            "The draft is deleted.",
            "The case is open.",
            STAFF);
  }

  @ParameterizedTest
  @CsvSource({
    "GRANT,recordReason,What was done",
    "PARTLY,recordReason,What was done",
    "PARTLY,recordDone,Reason",
    "REFUSE,recordDone,Reason",
    "EXTEND,recordDone,Reason"
  })
  void noAnswerWithoutItsWords(String chosen, String filled, String missing) {
    var process = file();

    assertThatThrownBy(
            () -> complete(TASK, Map.of("recordDecision", chosen, filled, "Some words.")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Please fill in “%s”.".formatted(missing));

    assertThat(process).isWaitingAt(TASK);
    verifyNoInteractions(requests);
    assertThat(sent.names()).containsExactly("record-request-received");
  }

  @Test
  void moreTimeIsToldAndMovesEveryDate() throws Exception {
    when(requests.extend(CASE, "It is in storage.", STAFF))
        .thenReturn(new LongerTime(DUE.plusDays(45), REMIND.plusDays(45)));
    var process = file();

    answer("EXTEND", "", "It is in storage.");

    assertThat(process).isWaitingAt(TASK).hasPassed("SendTask_TellMoreTime");
    assertThat(openTask(TASK).getDueDate()).isEqualTo(Date.from(endOf(DUE.plusDays(45))));
    assertThat(timer("Timer_RecordRequestDueSoon").getDuedate())
        .isEqualTo(Date.from(endOf(REMIND.plusDays(45))));
    assertThat(timer("Timer_RecordRequestOverdue").getDuedate())
        .isEqualTo(Date.from(endOf(DUE.plusDays(45))));
    assertThat(sent.names()).containsExactly("record-request-received", "record-request-extended");

    answer("GRANT", "Sent by mail.", "");
    assertThat(process).isEnded();
  }

  @Test
  void moreTimeIsTakenOnceOnly() throws Exception {
    doThrow(mock(TimeExtendedAlready.class)).when(requests).extend(any(), any(), any());
    var process = file();

    assertThatThrownBy(() -> answer("EXTEND", "", "Again.")).isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(TASK).hasNotPassed("SendTask_TellMoreTime");
  }

  @Test
  void nobodyAnswersTheirOwnRequest() throws Exception {
    doThrow(ConflictOfInterest.ownCase(STAFF))
        .when(requests)
        .answer(any(), any(), any(), any(), any());
    var process = file();

    assertThatThrownBy(() -> answer("GRANT", "Mine.", "")).isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(TASK);
    assertThat(sent.names()).containsExactly("record-request-received");
  }

  @Test
  void staffAreRemindedBeforeItIsLateAndAgainWhenItIs() {
    var process = file();
    assertThat(timer("Timer_RecordRequestDueSoon").getDuedate())
        .isEqualTo(Date.from(endOf(REMIND)));

    fireTimer("Timer_RecordRequestDueSoon");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfRecordRequest").isWaitingAt(TASK);
    assertThat(sent.names()).containsExactly("record-request-received", "task-due-soon");

    fireTimer("Timer_RecordRequestOverdue");
    assertThat(process).hasPassed("EndEvent_StaffWarnedOfRecordRequest").isWaitingAt(TASK);
    assertThat(sent.names())
        .containsExactly("record-request-received", "task-due-soon", "task-overdue");
  }

  @Test
  void aWithdrawnRequestLeavesTheWorkListWithoutALetter() {
    var process = file();

    trigger().on(new RecordRequestWithdrawn(CASE));

    assertThat(process).hasPassed("EndEvent_RecordRequestWithdrawn").isEnded();
    verifyNoInteractions(requests);
    assertThat(sent.names()).containsExactly("record-request-received");
  }

  @Test
  void theEngineKeepsNeitherPersonNorWords() throws Exception {
    when(requests.extend(any(), any(), any()))
        .thenReturn(new LongerTime(DUE.plusDays(45), REMIND.plusDays(45)));
    var process = file();

    answer("EXTEND", "", "It is in storage.");

    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys("recordRequestDue", "recordRequestRemind", "moreTime", "completedBy");
  }

  private void answer(String chosen, String done, String reason) {
    complete(TASK, Map.of("recordDecision", chosen, "recordDone", done, "recordReason", reason));
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private ProcessInstance file() {
    trigger().on(new RecordRequestFiled(CASE, DUE, REMIND));
    return instanceOf(RecordRequest.KEY);
  }

  private RecordRequestTrigger trigger() {
    return new RecordRequestTrigger(runtimeService(), new Wakeup(runtimeService()), calendar);
  }
}
