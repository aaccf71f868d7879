package org.colophon.records;

/** Where a request about somebody's record stands. */
public enum RecordRequestState {
  FILED("With the program office"),
  GRANTED("Granted"),
  PARTLY_GRANTED("Granted in part"),
  REFUSED("Refused"),
  WITHDRAWN("Withdrawn");

  private final String label;

  RecordRequestState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  boolean isAnswer() {
    return this == GRANTED || this == PARTLY_GRANTED || this == REFUSED;
  }
}
