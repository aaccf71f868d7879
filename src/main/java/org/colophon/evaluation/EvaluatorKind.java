package org.colophon.evaluation;

import org.colophon.accounts.Role;

/** What an evaluator judges. */
public enum EvaluatorKind {
  COURSE("Course evaluator", Role.COURSE_EVALUATORS),
  PORTFOLIO("Portfolio evaluator", Role.PORTFOLIO_EVALUATORS);

  private final String label;
  private final Role role;

  EvaluatorKind(String label, Role role) {
    this.label = label;
    this.role = role;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** The role an evaluator on the roster has. */
  public Role role() {
    return role;
  }
}
