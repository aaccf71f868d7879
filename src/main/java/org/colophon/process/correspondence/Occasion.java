package org.colophon.process.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CompletionId;
import org.colophon.courses.ConditionId;
import org.colophon.evaluation.SeatId;
import org.colophon.fees.InvoiceId;
import org.colophon.process.CaseVariables;
import org.colophon.process.ProcessVariable;

/** What a notice is written about: the case, and the one thing in it the process is about. */
record Occasion(
    CaseNumber caseNumber,
    Optional<InvoiceId> invoice,
    Optional<CompletionId> completion,
    Optional<SeatId> seat,
    Optional<ConditionId> condition,
    Optional<DatedTask> task) {

  private static final ProcessVariable<InvoiceId> INVOICE =
      ProcessVariable.text("invoiceId", InvoiceId::of);
  private static final ProcessVariable<CompletionId> COMPLETION =
      ProcessVariable.text("completionId", CompletionId::of);
  private static final ProcessVariable<SeatId> SEAT = ProcessVariable.text("seatId", SeatId::of);
  private static final ProcessVariable<ConditionId> CONDITION =
      ProcessVariable.text("conditionId", ConditionId::of);
  private static final ProcessVariable<String> TASK = ProcessVariable.text("task");
  private static final ProcessVariable<String> GROUP = ProcessVariable.text("group");
  private static final ProcessVariable<Instant> DUE_AT = ProcessVariable.moment("dueAt");

  /**
   * A task with a last day, soon or over.
   *
   * @param name what the task is called in its model
   * @param group whose task it is
   * @param dueAt the moment its time is over
   */
  record DatedTask(String name, String group, Instant dueAt) {}

  static Occasion of(DelegateExecution execution) {
    return new Occasion(
        CaseVariables.caseOf(execution),
        INVOICE.find(execution),
        COMPLETION.find(execution),
        SEAT.find(execution),
        CONDITION.find(execution),
        TASK.find(execution)
            .map(task -> new DatedTask(task, GROUP.from(execution), DUE_AT.from(execution))));
  }
}
