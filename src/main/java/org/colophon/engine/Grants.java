package org.colophon.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.colophon.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes, at every start, what each group may do in the engine; what is not listed here is not
 * granted.
 *
 * <p>Rights are given on whole process definitions, never task by task.
 */
@Component
@Order(20)
class Grants implements ApplicationRunner {

  private static final Permission[] WORK = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE, // cards show task variables only with it
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.TASK_WORK,
    ProcessDefinitionPermissions.TASK_ASSIGN, // the engine asks for it when a task is given back
    ProcessDefinitionPermissions.READ_HISTORY
  };
  private static final Permission[] WATCH = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_HISTORY,
    ProcessDefinitionPermissions.RETRY_JOB
  };

  /** The processes each group works in. */
  private static final Map<Role, List<String>> PROCESSES =
      Map.of(
          Role.PROGRAM_STAFF,
          List.of(
              "candidacy",
              "fee-collection",
              "fee-refund",
              "completion-confirmation",
              "certification-issuance",
              "accommodation-request",
              "record-request",
              "outreach-request",
              "volunteer-onboarding",
              "evaluator-assignment",
              "course-approval",
              "course-condition",
              "course-renewal",
              "instructor-notice",
              "provider-appeal",
              "mentor-matching",
              "college-agreement",
              "graduate-recognition",
              "provisional-certification",
              "portfolio-submission",
              "integrity-case",
              "calibration-check"),
          Role.REVIEW_COMMITTEE,
          List.of(
              "certification-issuance",
              "course-approval",
              "course-condition",
              "approval-review",
              "provider-appeal",
              "college-agreement"),
          Role.PROGRAM_COMMITTEE,
          List.of("provider-appeal"));

  /** What only the groups that work in it may know of: not even that there is a case (R16). */
  private static final Set<String> CONFIDENTIAL = Set.of("accommodation-request", "integrity-case");

  private final AuthorizationService authorizations;
  private final RepositoryService repository;

  Grants(AuthorizationService authorizations, RepositoryService repository) {
    this.authorizations = authorizations;
    this.repository = repository;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    PROCESSES.forEach(
        (role, processes) -> {
          grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
          processes.forEach(process -> grant(role, Resources.PROCESS_DEFINITION, process, WORK));
        });
    Role.EVALUATORS.forEach(
        role -> {
          grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
          grant(
              role,
              Resources.PROCESS_DEFINITION,
              "evaluator-assignment",
              ProcessDefinitionPermissions
                  .READ); // the diagram; their tasks have grants of their own
        });
    grant(Role.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    revoke(Role.MANAGERS, Resources.PROCESS_DEFINITION, "*");
    watched()
        .forEach(process -> grant(Role.MANAGERS, Resources.PROCESS_DEFINITION, process, WATCH));
    grant(Role.MANAGERS, Resources.DEPLOYMENT, "*", Permissions.READ);
    grant(Role.PROGRAM_STAFF, Resources.USER, "*", Permissions.READ);
    grant(Role.MANAGERS, Resources.USER, "*", Permissions.READ);
    Arrays.stream(Role.values())
        .forEach(role -> grant(role, Resources.GROUP, role.group(), Permissions.READ));
  }

  private Stream<String> watched() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getKey)
        .filter(it -> !CONFIDENTIAL.contains(it));
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    var existing = find(role, resource, id);
    var grant =
        existing == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : existing;
    grant.setGroupId(role.group());
    grant.setResource(resource);
    grant.setResourceId(id);
    if (existing == null || !same(grant.getPermissions(permissions), permissions)) {
      grant.setPermissions(permissions);
      authorizations.saveAuthorization(grant);
    }
  }

  /** Takes back what an earlier release granted. */
  private void revoke(Role role, Resource resource, String id) {
    var existing = find(role, resource, id);
    if (existing != null) {
      authorizations.deleteAuthorization(existing.getId());
    }
  }

  private @Nullable Authorization find(Role role, Resource resource, String id) {
    return authorizations
        .createAuthorizationQuery()
        .groupIdIn(role.group())
        .resourceType(resource)
        .resourceId(id)
        .singleResult();
  }

  private static boolean same(Permission[] left, Permission[] right) {
    return Set.of(left).equals(new HashSet<>(List.of(right)));
  }
}
