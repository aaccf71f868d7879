package org.colophon.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Writes no grant for a task's assignee or groups, one for whom alone a task is offered, and one
 * for each to whom a rule opens it: an evaluator sees no other reviews than those they may take.
 *
 * <p>With one grant a task, counting a work list of 100,000 takes seconds; groups hold their rights
 * on process definitions instead (see {@link Grants}).
 */
class TaskGrants extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity @Nullable [] newTaskAssignee(
      Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
    return null;
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskOwner(
      Task task, @Nullable String oldOwner, @Nullable String newOwner) {
    return null;
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(
      Task task, String userId, String type) {
    return IdentityLinkType.CANDIDATE.equals(type)
        ? super.newTaskUserIdentityLink(task, userId, type)
        : null;
  }

  /**
   * Lets somebody see the task and take it. That they may is known to nobody else: of a candidate
   * others would read.
   */
  static void open(DelegateTask task, PersonId person) {
    var authorizations = task.getProcessEngineServices().getAuthorizationService();
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(person.value());
    grant.setResource(Resources.TASK);
    grant.setResourceId(task.getId());
    grant.setPermissions(new Permission[] {TaskPermissions.READ, TaskPermissions.TASK_WORK});
    authorizations.saveAuthorization(grant);
  }

  /** Takes the task out of the sight of everybody else to whom it was open by themselves. */
  static void closeToOthers(DelegateTask task, PersonId person) {
    var authorizations = task.getProcessEngineServices().getAuthorizationService();
    authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task.getId())
        .list()
        .stream()
        .filter(it -> !person.value().equals(it.getUserId()))
        .forEach(it -> authorizations.deleteAuthorization(it.getId()));
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(
      Task task, String groupId, String type) {
    return null;
  }
}
