package org.colophon.mentoring;

/** Why a mentor says no. */
public enum DeclineReason {
  NO_TIME("I have no time now"),
  NOT_MY_FIELD("Somebody else can help better"),
  TOO_CLOSE("I know this person too well"),
  OTHER("Another reason");

  private final String label;

  DeclineReason(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
