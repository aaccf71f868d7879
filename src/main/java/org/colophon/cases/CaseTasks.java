package org.colophon.cases;

import java.util.Optional;

/** Knows which case a task in Tasklist belongs to; the module that knows the engine answers. */
public interface CaseTasks {

  /**
   * Finds a task, also one that is done.
   *
   * @param task the engine's id of the task
   * @return empty when there never was such a task
   */
  Optional<CaseTask> find(String task);

  /**
   * A task of a case.
   *
   * @param caseNumber the case
   * @param name what the task is called in its model
   * @param open whether it is still to be done
   */
  record CaseTask(CaseNumber caseNumber, String name, boolean open) {}
}
