package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.colophon.accounts.People;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rule asks for only when a task is completed, and who takes a task for whom. */
class TaskGuardCompletionTest {

  private final CommandContext command = mock(CommandContext.class);
  private final DelegateTask task = mock(DelegateTask.class, RETURNS_DEEP_STUBS);
  private final People people = mock(People.class);
  private final Cases cases = mock(Cases.class);
  private final TaskGuard guard =
      new TaskGuard(people, cases, List.of(new NotYet(Set.of("UserTask_DecideAward"))));

  @BeforeEach
  void helenHasClaimedIt() {
    Context.setCommandContext(command);
    when(command.getAuthenticatedUserId()).thenReturn("u1003");
    when(task.getAssignee()).thenReturn("u1003");
    when(task.getCandidates()).thenReturn(Set.of());
    when(task.getExecution().getProcessBusinessKey()).thenReturn("C-2026-00001");
  }

  @AfterEach
  void theCommandIsOver() {
    Context.removeCommandContext();
  }

  @Test
  void theRuleIsAskedBeforeTheTaskIsCompleted() {
    when(task.getTaskDefinitionKey()).thenReturn("UserTask_DecideAward");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> guard.completed(task))
        .withMessage("Not yet.");
    verify(task.getExecution(), never()).setVariable(any(), any());
  }

  @Test
  void claimingIsNotCompleting() {
    when(task.getTaskDefinitionKey()).thenReturn("UserTask_DecideAward");

    assertThatNoException().isThrownBy(() -> guard.assigned(task));
  }

  @Test
  void aTaskIsClaimedForOneselfAlone() {
    when(task.getTaskDefinitionKey()).thenReturn("UserTask_DecideAward");
    when(task.getAssignee()).thenReturn("u1004");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> guard.assigned(task))
        .withMessageContaining("for yourself");

    when(people.rolesOf("u1003")).thenReturn(Set.of(Role.ADMIN));
    assertThatNoException().isThrownBy(() -> guard.assigned(task));

    when(command.getAuthenticatedUserId()).thenReturn(null); // a step of the process does it
    when(people.rolesOf("u1003")).thenReturn(Set.of());
    assertThatNoException().isThrownBy(() -> guard.assigned(task));
  }

  @Test
  void nobodyTakesOrCompletesATaskInTheirOwnCase() {
    when(task.getTaskDefinitionKey()).thenReturn("UserTask_ReviewApplication");
    var hers = mock(CaseView.class);
    when(hers.subject()).thenReturn(PersonId.of("u1003"));
    when(cases.find(CaseNumber.of("C-2026-00001"))).thenReturn(Optional.of(hers));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> guard.assigned(task))
        .withMessageContaining("your own case");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> guard.completed(task))
        .withMessageContaining("your own case");

    when(hers.subject()).thenReturn(PersonId.of("u1004"));
    assertThatNoException().isThrownBy(() -> guard.assigned(task));
    assertThatNoException().isThrownBy(() -> guard.completed(task));
  }

  @Test
  void otherTasksAreNotItsBusiness() {
    when(task.getTaskDefinitionKey()).thenReturn("UserTask_ReviewApplication");

    assertThatNoException().isThrownBy(() -> guard.completed(task));
  }

  private record NotYet(Set<String> tasks) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {}

    @Override
    public void checkCompletion(
        PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      throw new Refusal("Not yet.");
    }
  }
}
