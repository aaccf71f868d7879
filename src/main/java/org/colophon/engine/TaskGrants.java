package org.colophon.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no grant for a task's assignee or groups, and one for whom alone a task is offered: an
 * evaluator sees no other reviews than their own.
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

  @Override
  public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(
      Task task, String groupId, String type) {
    return null;
  }
}
