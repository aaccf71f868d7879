package org.colophon.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Lets people give a task what its form asks for and nothing else.
 *
 * <p>Looks only at what a person tells the engine directly, not at what a step of a process does on
 * the way.
 */
class TaskFence extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;

  TaskFence(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() == null && somebodyIsSignedIn()) {
      check(command);
    }
    return next.execute(command);
  }

  private void check(Command<?> command) {
    if (goesAroundTheForm(command)) {
      throw new Refusal(
          "A case is changed by doing its tasks, with their forms, and in no other way.");
    }
    if (command instanceof CompleteTaskCmd) {
      check((String) CommandField.of(command, "taskId"), CommandField.of(command, "variables"));
    } else if (command instanceof SubmitTaskFormCmd) {
      check((String) CommandField.of(command, "taskId"), CommandField.of(command, "properties"));
    }
  }

  private static boolean goesAroundTheForm(Command<?> command) {
    return command instanceof AbstractSetVariableCmd
        || command instanceof AbstractRemoveVariableCmd
        || command instanceof PatchExecutionVariablesCmd
        || command instanceof PatchTaskVariablesCmd
        || command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd
        || command instanceof DelegateTaskCmd
        || command instanceof ResolveTaskCmd
        || command instanceof CreateTaskCmd
        || command instanceof DeleteTaskCmd;
  }

  @SuppressWarnings("unchecked")
  private void check(String task, @Nullable Object sent) {
    form(task).check(sent == null ? Map.of() : (Map<String, Object>) sent);
  }

  private TaskForm form(String task) {
    if (engine.getTaskService().createTaskQuery().taskId(task).count() == 0) {
      throw new NotFoundException("Task " + task);
    }
    try (var form = engine.getFormService().getDeployedTaskForm(task)) {
      return TaskForm.read(Objects.requireNonNull(form));
    } catch (NotFoundException | NullValueException e) {
      return TaskForm.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean somebodyIsSignedIn() {
    return engine.getIdentityService().getCurrentAuthentication() != null;
  }
}
