package org.colophon.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.colophon.accounts.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings, at every start, the work lists Tasklist opens with to what they are in this release.
 *
 * <p>A list is known by its name; whatever was changed in it by hand is set back.
 */
@Component
@Order(30)
class Filters implements ApplicationRunner {

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String NOW = "${now()}";

  /** Besides those above the one expression a filter uses; a date function of the engine's own. */
  private static final String IN_A_WEEK = "${dateTime().plusWeeks(1)}";

  /** Who works through lists of a group. */
  private static final List<Role> READERS =
      List.of(Role.PROGRAM_STAFF, Role.REVIEW_COMMITTEE, Role.PROGRAM_COMMITTEE);

  private static final List<Role> EVERYBODY =
      Stream.concat(READERS.stream(), Role.EVALUATORS.stream()).toList();

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  Filters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    filter("To claim", 10, ofMyGroups().taskUnassigned());
    filter("My tasks", 20, tasks.createTaskQuery().taskAssigneeExpression(ME), EVERYBODY);
    filter(
        "Offered to me",
        15,
        tasks.createTaskQuery().taskCandidateUserExpression(ME).taskUnassigned(),
        Role.EVALUATORS);
    filter(
        "Open pool", // of what is offered to nobody, people see what a rule opens to them
        17,
        tasks.createTaskQuery().withoutCandidateUsers().withoutCandidateGroups().taskUnassigned(),
        Role.EVALUATORS);
    filter("Overdue", 30, ofMyGroups().includeAssignedTasks().dueBeforeExpression(NOW));
    filter(
        "Due this week",
        40,
        ofMyGroups().includeAssignedTasks().dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK));
    filter("All of my groups", 50, ofMyGroups().includeAssignedTasks());
  }

  private TaskQuery ofMyGroups() {
    return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS);
  }

  private void filter(String name, int priority, TaskQuery query) {
    filter(name, priority, query, READERS);
  }

  private void filter(String name, int priority, TaskQuery query, List<Role> readers) {
    var existing = filters.createTaskFilterQuery().filterName(name).list();
    var filter = existing.isEmpty() ? filters.newTaskFilter(name) : existing.get(0);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "priority",
            priority,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of(
                shown("caseNumber", "Case"),
                shown("about", "About"),
                shown("waitsOn", "Case waits for"))));
    filters.saveFilter(filter);
    readers.forEach(role -> open(filter, role));
  }

  private static Map<String, String> shown(String variable, String label) {
    return Map.of("name", variable, "label", label);
  }

  private void open(Filter filter, Role role) {
    var open =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(role.group())
            .resourceType(Resources.FILTER)
            .resourceId(filter.getId())
            .count();
    if (open > 0) {
      return;
    }
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(role.group());
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter.getId());
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
