package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody reads who was a moment too late. */
class UnwrapRefusalsTest {

  static final ProcessEngine engine =
      EngineInMemory.with(new EngineConfiguration().refusalsAndSearches());

  final Task task = newTask();

  @AfterAll
  static void closeEngine() {
    engine.close();
  }

  @AfterEach
  void nobodyIsSignedIn() {
    engine.getIdentityService().clearAuthentication();
    engine.getTaskService().deleteTask(task.getId(), true);
  }

  @Test
  void whoIsTooLateIsToldInASentence() {
    engine.getIdentityService().setAuthenticatedUserId("u1");
    var stale = stale();

    assertThatThrownBy(() -> engine.getTaskService().saveTask(stale))
        .isInstanceOf(Overtaken.class)
        .hasMessageStartingWith("Somebody else changed this at the same moment");
  }

  @Test
  void whoClaimsWhatIsClaimedAlreadyIsToldSo() {
    engine.getTaskService().claim(read().getId(), "u2");
    engine.getIdentityService().setAuthenticatedUserId("u1");

    assertThatThrownBy(() -> engine.getTaskService().claim(read().getId(), "u1"))
        .isInstanceOf(Overtaken.class)
        .hasMessageStartingWith("Somebody else has claimed this task already.");
  }

  @Test
  void aJobThatIsTooLateIsLeftToTheEngine() {
    var stale = stale();

    assertThatThrownBy(() -> engine.getTaskService().saveTask(stale))
        .isInstanceOf(OptimisticLockingException.class);
  }

  @Test
  void beingTooLateIsAConflictForTheWebApps() {
    var answer = new RefusalAnswers().toResponse(Overtaken.byAChange(new Exception()));

    assertThat(answer.getStatusInfo()).isEqualTo(Response.Status.CONFLICT);
  }

  private Task stale() {
    var stale = read();
    var first = read();
    first.setPriority(1);
    engine.getTaskService().saveTask(first);
    stale.setPriority(2);
    return stale;
  }

  private Task read() {
    return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
  }

  private static Task newTask() {
    var task = engine.getTaskService().newTask();
    engine.getTaskService().saveTask(task);
    return task;
  }
}
