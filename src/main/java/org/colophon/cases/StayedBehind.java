package org.colophon.cases;

import java.util.List;

/**
 * Knows which cases could not follow a changed model; the module that knows the engine answers.
 *
 * <p>They go on by the model they had, and every start of the program tries again (R78).
 */
public interface StayedBehind {

  /**
   * The cases that the last start left on an older model and that still run by it.
   *
   * @param limit at most so many, 1 to 200
   */
  List<StayedCase> stayedBehind(int limit);

  /**
   * A case that runs by an older model.
   *
   * @param caseNumber the case
   * @param process what its model is called
   * @param version the model's version it runs by, counted by the engine from 1
   * @param reason why it stayed, for whoever mends it
   */
  record StayedCase(CaseNumber caseNumber, String process, int version, String reason) {}
}
