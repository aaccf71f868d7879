package org.colophon.process.instructornotice;

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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.InstructorsChanged;
import org.colophon.courses.Proposals;
import org.colophon.engine.Refusal;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstructorNoticeProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("P-2026-00043");
  static final String NOTE = "UserTask_NoteInstructors";

  final Proposals proposals = mock(Proposals.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final SentNotices sent = new SentNotices();

  String deployment = "";

  @BeforeEach
  void deploy() {
    deployment =
        repositoryService()
            .createDeployment()
            .addClasspathResource("processes/instructor-notice.bpmn")
            .addClasspathResource("forms/note-instructors.form")
            .deploy()
            .getId();
    when(deadlines.in(any())).thenReturn(SOON);
    register(new RecordNoteDelegate(proposals));
    registerNotices(sent);
  }

  @AfterEach
  void undeploy() {
    repositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void theProviderIsThankedAndStaffTakeNote() {
    var process = notice();
    assertThat(process).isWaitingAt(NOTE).task().hasCandidateGroup("program-staff");
    assertThat(sent.names()).containsExactly("instructors-recorded");

    complete(NOTE, Map.of("instructorsSeen", true, "instructorsRemark", "Fine."));

    assertThat(process).hasPassed("EndEvent_InstructorsNoted").isEnded();
    verify(proposals).acknowledge(CASE, "Fine.", STAFF);
  }

  @Test
  void nobodyTakesNoteWithoutLooking() {
    var process = notice();

    assertThatThrownBy(() -> complete(NOTE, Map.of("instructorsSeen", false)))
        .isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(NOTE);
    verify(proposals, never()).acknowledge(any(), any(), any());
  }

  @Test
  void whoIsLateIsReminded() {
    var process = notice();

    fireTimer("Timer_NoteOverdue");

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfInstructors").isWaitingAt(NOTE);
    assertThat(sent.names()).containsExactly("instructors-recorded", "task-overdue");
  }

  private ProcessInstance notice() {
    new InstructorNoticeTrigger(runtimeService(), deadlines).on(new InstructorsChanged(CASE));
    return instanceOf(InstructorNotice.KEY);
  }
}
