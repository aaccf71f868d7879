package org.colophon.accounts;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person may do for the program. Candidates, education providers and mentors need no role:
 * they work in the portal alone.
 */
public enum Role {
  PROGRAM_STAFF("program-staff"),
  REVIEW_COMMITTEE("review-committee"),
  PROGRAM_COMMITTEE("program-committee"),
  COURSE_EVALUATORS("course-evaluators"),
  PORTFOLIO_EVALUATORS("portfolio-evaluators"),
  MANAGERS("managers"),
  ADMIN("camunda-admin");

  /** Who judges in tasks that are offered to them alone. */
  public static final List<Role> EVALUATORS = List.of(COURSE_EVALUATORS, PORTFOLIO_EVALUATORS);

  private static final Map<String, Role> BY_GROUP =
      Arrays.stream(values()).collect(toMap(Role::group, role -> role));

  private final String group;

  Role(String group) {
    this.group = group;
  }

  /** The id of this role's group in the engine and in the models, as {@code program-staff}. */
  public String group() {
    return group;
  }

  /** The names of all roles, as an authority has them after {@code ROLE_}. */
  public static String[] names() {
    return Arrays.stream(values()).map(Role::name).toArray(String[]::new);
  }

  /** The role of a group of the engine; empty when no role has that group. */
  public static Optional<Role> ofGroup(String group) {
    return Optional.ofNullable(BY_GROUP.get(group));
  }
}
