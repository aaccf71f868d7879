package org.colophon.engine;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;

/** Says what more one kind of task shows on its card and in its form. */
public interface TaskLabel {

  /** The id of the user task in its model. */
  String task();

  /**
   * The texts to show, by the names the form uses.
   *
   * @param variables reads the process variables the task can see
   */
  Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables);
}
