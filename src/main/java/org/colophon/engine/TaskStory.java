package org.colophon.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes into the case's timeline what becomes of its tasks (R69); the candidate does not read it.
 */
@Component
class TaskStory {

  private final Cases cases;
  private final ProgramCalendar calendar;

  TaskStory(Cases cases, ProgramCalendar calendar) {
    this.cases = cases;
    this.calendar = calendar;
  }

  void opened(DelegateTask task) {
    var due = task.getDueDate();
    tell(
        task,
        due == null
            ? "Task opened: %s.".formatted(task.getName())
            : "Task opened: %s, due %s."
                .formatted(
                    task.getName(),
                    WrittenDate.of(calendar.dateOf(due.toInstant().minusSeconds(1)))),
        null);
  }

  /** The task was claimed, or its assignee gave it back. */
  void assigned(DelegateTask task) {
    var assignee = task.getAssignee();
    if (assignee == null) {
      tell(task, "Task given back: %s.".formatted(task.getName()), signedIn());
    } else {
      tell(task, "Task claimed: %s.".formatted(task.getName()), PersonId.of(assignee));
    }
  }

  void completed(DelegateTask task) {
    tell(task, "Task completed: %s.".formatted(task.getName()), signedIn());
  }

  /** The case went another way and nobody need do the task any more. */
  void dropped(DelegateTask task) {
    tell(task, "Task no longer needed: %s.".formatted(task.getName()), null);
  }

  /**
   * A time limit of a task has come.
   *
   * @param event what the limit is called in the model, for example {@code Decision overdue}
   */
  void timeCame(@Nullable String businessKey, String event, String task) {
    cases.record(
        CaseNumber.of(String.valueOf(businessKey)),
        new TimelineEntry(Kind.TASK, "%s: %s.".formatted(event, task), null, false));
  }

  private void tell(DelegateTask task, String text, @Nullable PersonId actor) {
    cases.record(
        CaseNumber.of(task.getExecution().getProcessBusinessKey()),
        new TimelineEntry(Kind.TASK, text, actor, false));
  }

  private static @Nullable PersonId signedIn() {
    var user = Context.getCommandContext().getAuthenticatedUserId();
    return user == null ? null : PersonId.of(user);
  }
}
