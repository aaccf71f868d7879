package org.colophon.process.outreachrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
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
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.webinars.OutreachFiled;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachWithdrawn;
import org.colophon.webinars.OwnOutreach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = {"processes/outreach-request.bpmn", "forms/answer-outreach.form"})
class OutreachRequestProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("O-2099-00001");
  static final String TASK = "UserTask_AnswerOutreach";
  static final LocalDate DUE = LocalDate.of(2099, 3, 30);
  static final Date OVERDUE = Date.from(Instant.parse("2099-03-31T00:00:00Z"));

  final OutreachRequests requests = mock(OutreachRequests.class);
  final ProgramCalendar calendar = new ProgramCalendar(Clock.system(ZoneOffset.UTC));
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    register(new SettleOutreachDelegate(requests));
    registerNotices(sent);
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT,true", "DECLINE,false"})
  void theAnswerIsRecordedAndTold(String chosen, boolean accepted) throws Exception {
    var process = file();
    assertThat(process).isWaitingAt(TASK).task().hasCandidateGroup("program-staff");
    assertThat(openTask(TASK).getDueDate()).isEqualTo(OVERDUE);

    answer(chosen, "We come in May.");

    assertThat(process).hasPassed("EndEvent_OutreachAnswered").isEnded();
    verify(requests).answer(CASE, accepted, "We come in May.", STAFF);
    assertThat(sent.names()).containsExactly("outreach-received", "outreach-answered");
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPT,'',Please fill in “Your words”.",
    "'',Some words.,Please fill in “Answer”.",
    "LATER,Some words.,'Please choose one of the options of “Answer”: ACCEPT, DECLINE.'"
  })
  void noAnswerWithoutItsWords(String chosen, String words, String refusal) {
    var process = file();

    assertThatThrownBy(() -> answer(chosen, words)).isInstanceOf(Refusal.class).hasMessage(refusal);

    assertThat(process).isWaitingAt(TASK);
    verifyNoInteractions(requests);
    assertThat(sent.names()).containsExactly("outreach-received");
  }

  @Test
  void nobodyAnswersTheirOwn() throws Exception {
    doThrow(mock(OwnOutreach.class)).when(requests).answer(any(), anyBoolean(), any(), any());
    var process = file();

    assertThatThrownBy(() -> answer("ACCEPT", "Mine.")).isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(TASK);
    assertThat(sent.names()).containsExactly("outreach-received");
  }

  @Test
  void staffAreWarnedWhenItIsLateAndCanStillAnswer() {
    var process = file();
    assertThat(timer("Timer_OutreachOverdue").getDuedate()).isEqualTo(OVERDUE);

    fireTimer("Timer_OutreachOverdue");

    assertThat(process).hasPassed("EndEvent_StaffWarnedOfOutreach").isWaitingAt(TASK);
    assertThat(sent.names()).containsExactly("outreach-received", "task-overdue");
    answer("ACCEPT", "Late, but yes.");
    assertThat(process).isEnded();
  }

  @Test
  void whatIsWithdrawnLeavesTheWorkListWithoutALetter() {
    var process = file();

    trigger().on(new OutreachWithdrawn(CASE));

    assertThat(process).hasPassed("EndEvent_OutreachWithdrawn").isEnded();
    verifyNoInteractions(requests);
    assertThat(sent.names()).containsExactly("outreach-received");
  }

  @Test
  void theEngineKeepsNoWords() {
    var process = file();

    answer("ACCEPT", "We come in May.");

    assertThat(
            historyService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .list())
        .extracting(HistoricVariableInstance::getName)
        .doesNotContain("outreachWords", "outreachDecision");
  }

  private void answer(String chosen, String words) {
    complete(TASK, Map.of("outreachDecision", chosen, "outreachWords", words));
  }

  private ProcessInstance file() {
    trigger().on(new OutreachFiled(CASE, DUE));
    return instanceOf(OutreachRequest.KEY);
  }

  private OutreachRequestTrigger trigger() {
    return new OutreachRequestTrigger(runtimeService(), new Wakeup(runtimeService()), calendar);
  }
}
