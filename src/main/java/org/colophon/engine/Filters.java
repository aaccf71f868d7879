package org.colophon.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.colophon.accounts.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The work lists Tasklist opens with: what is mine, what my group can take, what is late. */
@Component
@Order(30)
class Filters implements ApplicationRunner {

  private static final String MY_GROUPS = "${currentUserGroups()}";

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
    filter(
        "To claim",
        10,
        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
    filter("My tasks", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    filter(
        "Overdue",
        30,
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression(MY_GROUPS)
            .includeAssignedTasks()
            .dueBeforeExpression("${now()}"));
  }

  private void filter(String name, int priority, TaskQuery query) {
    if (filters.createFilterQuery().filterName(name).count() > 0) {
      return;
    }
    var filter = filters.newTaskFilter(name);
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
                Map.of("name", "caseNumber", "label", "Case"),
                Map.of("name", "about", "label", "About"))));
    filters.saveFilter(filter);
    List.of(Role.PROGRAM_STAFF, Role.REVIEW_COMMITTEE).forEach(role -> open(filter.getId(), role));
  }

  private void open(String filter, Role role) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(role.group());
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter);
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
