package org.colophon.engine;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.MANAGERS;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.colophon.accounts.Role;
import org.springframework.http.HttpMethod;

/**
 * The calls Tasklist and Cockpit need; every other is closed, for administrators too.
 *
 * <p>Reading is open to everybody with a role, and what they see is a matter of {@link Grants}.
 * What changes something is listed call by call.
 */
final class WebAppCalls {

  private static final Role[] EVERYBODY = Role.values();
  private static final Role[] COCKPIT = {MANAGERS, ADMIN};
  private static final String ENGINE = "/camunda/api/engine/engine/{engine}";
  private static final String COCKPIT_QUERIES = "/camunda/api/cockpit/plugin/base/{engine}";

  static final List<Call> OPEN =
      List.of(
          // reading
          new Call(GET, "/camunda/api/**", EVERYBODY),
          new Call(OPTIONS, "/camunda/api/**", EVERYBODY),
          // searches, which are posted
          new Call(POST, ENGINE + "/task", EVERYBODY),
          new Call(POST, ENGINE + "/task/count", EVERYBODY),
          new Call(POST, ENGINE + "/filter/{id}/list", EVERYBODY),
          new Call(POST, ENGINE + "/filter/{id}/count", EVERYBODY),
          new Call(POST, ENGINE + "/group", EVERYBODY),
          new Call(POST, ENGINE + "/user", EVERYBODY),
          new Call(POST, ENGINE + "/process-instance", COCKPIT),
          new Call(POST, ENGINE + "/process-instance/count", COCKPIT),
          new Call(POST, ENGINE + "/variable-instance", COCKPIT),
          new Call(POST, ENGINE + "/variable-instance/count", COCKPIT),
          new Call(POST, ENGINE + "/job", COCKPIT),
          new Call(POST, ENGINE + "/job/count", COCKPIT),
          new Call(POST, ENGINE + "/external-task", COCKPIT),
          new Call(POST, ENGINE + "/external-task/count", COCKPIT),
          new Call(POST, ENGINE + "/history/task", COCKPIT),
          new Call(POST, ENGINE + "/history/task/count", COCKPIT),
          new Call(POST, COCKPIT_QUERIES + "/**", COCKPIT),
          // Tasklist: take a task, give it back, do it
          new Call(POST, ENGINE + "/task/{id}/claim", EVERYBODY),
          new Call(POST, ENGINE + "/task/{id}/unclaim", EVERYBODY),
          new Call(POST, ENGINE + "/task/{id}/submit-form", EVERYBODY),
          new Call(POST, ENGINE + "/task/{id}/assignee", ADMIN),
          // Cockpit: try a failed step again, note what is known about an incident
          new Call(PUT, ENGINE + "/job/{id}/retries", COCKPIT),
          new Call(PUT, ENGINE + "/incident/{id}/annotation", COCKPIT),
          new Call(DELETE, ENGINE + "/incident/{id}/annotation", COCKPIT),
          // work lists
          new Call(POST, ENGINE + "/filter/create", ADMIN),
          new Call(PUT, ENGINE + "/filter/{id}", ADMIN),
          new Call(DELETE, ENGINE + "/filter/{id}", ADMIN),
          // leaving
          new Call(POST, "/camunda/api/admin/auth/user/{engine}/logout", EVERYBODY));

  /**
   * Closed although they read: the set-up call makes an administrator without a sign-in
   * (CVE-2026-77226), and the engine stumbles over its metrics, which are off.
   */
  static final List<String> CLOSED =
      List.of("/camunda/api/admin/setup/**", ENGINE + "/metrics/**", ENGINE + "/metrics");

  private WebAppCalls() {}

  /**
   * One call.
   *
   * @param path a path pattern
   * @param roles whose holders may make it
   */
  record Call(HttpMethod method, String path, List<Role> roles) {

    Call(HttpMethod method, String path, Role... roles) {
      this(method, path, List.of(roles));
    }

    String[] roleNames() {
      return roles.stream().map(Role::name).toArray(String[]::new);
    }
  }
}
