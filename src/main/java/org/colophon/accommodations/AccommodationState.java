package org.colophon.accommodations;

/** Where a request for an accommodation stands. */
public enum AccommodationState {
  FILED("With the program office"),
  GRANTED("Granted"),
  PARTLY_GRANTED("Granted in part"),
  DECLINED("Declined"),
  WITHDRAWN("Withdrawn");

  private final String label;

  AccommodationState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
