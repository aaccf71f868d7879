package org.colophon.engine;

/** Says that somebody else was first. */
class Overtaken extends Refusal {

  private Overtaken(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** By a change of the same thing in the same moment. */
  static Overtaken byAChange(Throwable cause) {
    return new Overtaken(
        "Somebody else changed this at the same moment, so nothing of yours was kept."
            + " Load the page again and look at where it stands now.",
        cause);
  }

  /** By the claim of a task that was still open when the list was loaded. */
  static Overtaken byAClaim(Throwable cause) {
    return new Overtaken(
        "Somebody else has claimed this task already. Load the list again to see what is left.",
        cause);
  }
}
