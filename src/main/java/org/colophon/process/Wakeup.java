package org.colophon.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.colophon.cases.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Tells a waiting process that something happened.
 *
 * <p>The fact itself is a row of ours; a message only wakes whoever waits for it. Nobody waiting is
 * no error: the process looks at the record before it waits.
 */
@Component
public class Wakeup {

  private final RuntimeService runtime;

  public Wakeup(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Wakes the one process of the case that waits for the message. */
  public void tell(String message, CaseNumber caseNumber, Map<String, Object> variables) {
    deliver(message, waiting(message, caseNumber), variables);
  }

  /** Wakes the process of the case that waits for the message and is about this one thing. */
  public <T> void tell(String message, CaseNumber caseNumber, ProcessVariable<T> about, T id) {
    tell(message, caseNumber, about, id, Map.of());
  }

  /** The same, with what the process shall know from now on. */
  public <T> void tell(
      String message,
      CaseNumber caseNumber,
      ProcessVariable<T> about,
      T id,
      Map<String, Object> variables) {
    deliver(
        message,
        waiting(message, caseNumber)
            .processVariableValueEquals(about.name(), about.of(id).get(about.name())),
        variables);
  }

  private ExecutionQuery waiting(String message, CaseNumber caseNumber) {
    return runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processInstanceBusinessKey(caseNumber.value());
  }

  private void deliver(String message, ExecutionQuery who, Map<String, Object> variables) {
    Execution execution = who.singleResult();
    if (execution != null) {
      runtime.messageEventReceived(message, execution.getId(), variables);
    }
  }
}
