package org.colophon.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.colophon.accounts.Role;
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
              "volunteer-onboarding"),
          Role.REVIEW_COMMITTEE,
          List.of("certification-issuance"));

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    PROCESSES.forEach(
        (role, processes) -> {
          grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
          processes.forEach(process -> grant(role, Resources.PROCESS_DEFINITION, process, WORK));
        });
    grant(Role.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(Role.MANAGERS, Resources.PROCESS_DEFINITION, "*", WATCH);
    grant(Role.MANAGERS, Resources.DEPLOYMENT, "*", Permissions.READ);
    grant(Role.PROGRAM_STAFF, Resources.USER, "*", Permissions.READ);
    grant(Role.MANAGERS, Resources.USER, "*", Permissions.READ);
    Arrays.stream(Role.values())
        .forEach(role -> grant(role, Resources.GROUP, role.group(), Permissions.READ));
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    var existing =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(role.group())
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
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

  private static boolean same(Permission[] left, Permission[] right) {
    return Set.of(left).equals(new HashSet<>(List.of(right)));
  }
}
