package org.colophon.engine;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.colophon.accounts.People;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stands before every task: who may take it, who may complete it.
 *
 * <p>Rights on a process definition would let one group finish another group's tasks, so the task's
 * own candidate groups are checked here.
 */
@Component
class TaskGuard {

  private static final Set<String> FIXED =
      Set.of(
          TaskEntity.DUE_DATE,
          TaskEntity.FOLLOW_UP_DATE,
          TaskEntity.NAME,
          TaskEntity.DESCRIPTION,
          TaskEntity.PRIORITY,
          TaskEntity.OWNER);

  private final People people;
  private final Cases cases;
  private final List<TaskRule> rules;

  TaskGuard(People people, Cases cases, List<TaskRule> rules) {
    this.people = people;
    this.cases = cases;
    this.rules = rules;
  }

  /** Lets those see the task to whom a rule opens it. */
  void created(DelegateTask task) {
    rulesOf(task)
        .flatMap(rule -> rule.openTo(caseOf(task), variablesOf(task)).stream())
        .distinct()
        .forEach(it -> TaskGrants.open(task, it));
  }

  /** The task gets an assignee, by a claim or by somebody's hand, or loses the one it had. */
  void assigned(DelegateTask task) {
    if (task.getAssignee() != null) {
      checkForOneself(task.getAssignee());
      check(task, task.getAssignee());
      taken(task, PersonId.of(task.getAssignee()));
    } else {
      checkGivenBack(task);
    }
  }

  private void taken(DelegateTask task, PersonId person) {
    TaskGrants.closeToOthers(task, person);
    rulesOf(task)
        .flatMap(rule -> rule.taken(person, caseOf(task), variablesOf(task)).stream())
        .findFirst()
        .ifPresent(
            due -> {
              task.setDueDate(Date.from(due));
              ((TaskEntity) task).getPropertyChanges().remove(TaskEntity.DUE_DATE); // by a rule
            });
  }

  /** Whoever is refused a task could else choose who gets it. */
  private void checkForOneself(String assignee) {
    var me = signedIn();
    if (me != null && !me.equals(assignee) && !people.rolesOf(me).contains(Role.ADMIN)) {
      throw new Refusal(
          "You claim a task for yourself. An administrator gives it to somebody else.");
    }
  }

  private void checkGivenBack(DelegateTask task) {
    var me = signedIn();
    var change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
    if (me != null
        && change != null
        && !me.equals(change.getOrgValue())
        && !people.rolesOf(me).contains(Role.ADMIN)) {
      throw new Refusal(
          "Somebody else has claimed this task. They give it back, or an administrator does.");
    }
    if (me != null) {
      rulesOf(task).forEach(rule -> rule.givenBack(caseOf(task), variablesOf(task)));
    }
  }

  /**
   * Somebody completes the task. Sets {@code completedBy} for the step that records what was said.
   */
  void completed(DelegateTask task) {
    var me = signedIn();
    if (me == null) {
      return;
    }
    if (!me.equals(task.getAssignee())) {
      throw new Refusal(
          task.getAssignee() == null
              ? "Claim this task first; then it is yours to complete."
              : "Somebody else has claimed this task. Only they can complete it.");
    }
    check(task, me);
    rulesOf(task)
        .forEach(rule -> rule.checkCompletion(PersonId.of(me), caseOf(task), variablesOf(task)));
    task.getExecution().setVariable("completedBy", me);
  }

  /** A task's dates and names come from the program's rules; nobody moves them by hand. */
  void updated(DelegateTask task) {
    var changed = ((TaskEntity) task).getPropertyChanges().keySet();
    if (signedIn() != null && changed.stream().anyMatch(FIXED::contains)) {
      throw new Refusal(
          "The dates of this task follow the program's rules and cannot be changed by hand.");
    }
  }

  private void check(DelegateTask task, String userId) {
    var groups = groupsOf(task);
    if (!groups.isEmpty()
        && people.rolesOf(userId).stream().map(Role::group).noneMatch(groups::contains)) {
      throw new Refusal("This task is for another group: " + String.join(", ", groups) + ".");
    }
    checkNotOwn(caseOf(task), PersonId.of(userId));
    rulesOf(task).forEach(rule -> rule.check(PersonId.of(userId), caseOf(task), variablesOf(task)));
  }

  /** Whatever else a rule says: nobody works on the case that is about themself. */
  private void checkNotOwn(CaseNumber number, PersonId person) {
    if (cases.find(number).filter(it -> it.subject().equals(person)).isPresent()) {
      throw new Refusal("This is your own case. Somebody else takes this task.");
    }
  }

  private static UnaryOperator<String> variablesOf(DelegateTask task) {
    return name -> (String) task.getVariable(name);
  }

  private static CaseNumber caseOf(DelegateTask task) {
    return CaseNumber.of(task.getExecution().getProcessBusinessKey());
  }

  private Stream<TaskRule> rulesOf(DelegateTask task) {
    return rules.stream().filter(rule -> rule.tasks().contains(task.getTaskDefinitionKey()));
  }

  private static Set<String> groupsOf(DelegateTask task) {
    return task.getCandidates().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .collect(Collectors.toSet());
  }

  private static @Nullable String signedIn() {
    return Context.getCommandContext().getAuthenticatedUserId();
  }
}
