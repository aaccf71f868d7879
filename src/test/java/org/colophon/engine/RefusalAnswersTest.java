package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is answered to calls of the web apps that go wrong. */
class RefusalAnswersTest {

  static final String ENDED = "f0000000-0000-0000-0000-000000000000";

  static final ProcessEngine engine = withRights();

  private static ProcessEngine withRights() {
    var engine = EngineInMemory.with();
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    engine.getIdentityService().setAuthenticatedUserId("u1");
    return engine;
  }

  @AfterAll
  static void closeEngine() {
    engine.close();
  }

  static Stream<Consumer<ProcessEngine>> calls() {
    return Stream.of(
        it -> it.getFormService().getDeployedTaskForm(ENDED),
        it -> it.getFormService().getTaskFormData(ENDED),
        it -> it.getFormService().submitTaskForm(ENDED, Map.of()),
        it -> it.getTaskService().claim(ENDED, "u1"),
        it -> it.getTaskService().getVariables(ENDED),
        it -> it.getTaskService().getIdentityLinksForTask(ENDED));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aTaskThatHasEndedIsNotThere(Consumer<ProcessEngine> call) {
    assertThat(status(catchThrowable(() -> call.accept(engine)))).isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void aTaskThatSomebodyElseHasIsNotAMatterOfRoles() {
    engine.getIdentityService().clearAuthentication();
    var task = engine.getTaskService().newTask();
    engine.getTaskService().saveTask(task);
    engine.getIdentityService().setAuthenticatedUserId("u1");

    var answer =
        new RefusalAnswers()
            .toResponse(catchThrowable(() -> engine.getTaskService().claim(task.getId(), "u1")));

    assertThat(answer.getStatusInfo()).isEqualTo(Status.FORBIDDEN);
    assertThat(((ExceptionDto) answer.getEntity()).getMessage())
        .contains("somebody else may have taken it.");
    engine.getIdentityService().clearAuthentication();
    engine.getTaskService().deleteTask(task.getId(), true);
    engine.getIdentityService().setAuthenticatedUserId("u1");
  }

  @Test
  void aFaultOfOursStaysOne() {
    assertThat(status(new NullPointerException())).isEqualTo(Status.INTERNAL_SERVER_ERROR);
  }

  private static Object status(Throwable thrown) {
    return new RefusalAnswers().toResponse(thrown).getStatusInfo();
  }
}
