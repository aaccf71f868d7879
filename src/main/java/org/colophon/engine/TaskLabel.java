package org.colophon.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;

/** Says what more tasks of some kinds show on their cards and in their forms. */
public interface TaskLabel {

  /** The ids of the user tasks in their model. */
  Set<String> tasks();

  /**
   * The texts to show, by the names the form uses.
   *
   * @param variables reads the process variables the task can see
   */
  Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables);
}
