package org.colophon.cases;

import java.time.Instant;
import java.util.List;

/** Knows which steps the engine gave up; the module that knows the engine answers. */
public interface StuckSteps {

  /**
   * The steps that stand still until somebody has them tried again, the newest first.
   *
   * @param limit at most so many, 1 to 200
   */
  List<StuckStep> newest(int limit);

  /**
   * A step that failed so often that the engine gave it up.
   *
   * @param caseNumber the case that stands still at it
   * @param step what the step is called in its model
   * @param since when it was given up
   * @param reason what kind of trouble it is
   * @param message what the failed step said, for whoever mends it
   * @param cockpit where to see it and have it tried again, a path of this site
   */
  record StuckStep(
      CaseNumber caseNumber,
      String step,
      Instant since,
      Reason reason,
      String message,
      String cockpit) {}

  /** What kind of trouble stopped a step, as far as its message tells. */
  enum Reason {
    /** Something this program needs cannot be reached: mail server, database, card provider. */
    OUTSIDE,
    /** A file cannot be read or written. */
    FILE,
    /** Model and program do not agree; this needs a new release. */
    MODEL,
    /** A record is not as the step believes. */
    RECORD,
    /** It said nothing. */
    UNKNOWN
  }
}
