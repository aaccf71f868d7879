package org.colophon.evaluation;

/** How one evaluator's turn on a seat ended. */
public enum TurnOutcome {
  FILED("judged"),
  /** The offer was not claimed in time. */
  SILENT("did not answer"),
  /** Claimed, but not judged in time. */
  OVERDUE("did not judge in time"),
  DECLINED("had no time"),
  CONFLICT("had a conflict of interest"),
  /** The offer went to somebody else, because this person was away or had more to do. */
  PASSED_ON("had the offer passed on"),
  /** What is judged waits for something else; the same person goes on afterwards. */
  PAUSED("had to wait"),
  /** Claimed, but away when it is due. */
  AWAY("was away when it was due"),
  /** Left the roster, has to get ready anew, or is kept out of their account. */
  LEFT("was off the roster"),
  /** The seat was not needed any more. */
  CLOSED("was not needed any more");

  private final String label;

  TurnOutcome(String label) {
    this.label = label;
  }

  /** As it stands in a sentence about the evaluator. */
  public String label() {
    return label;
  }
}
