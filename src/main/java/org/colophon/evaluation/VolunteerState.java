package org.colophon.evaluation;

/** Where a volunteer stands. */
public enum VolunteerState {
  FILED("Being checked"),
  DECLINED("Not accepted"),
  QUALIFIED("Getting ready"),
  ACTIVE("On the roster"),
  LEFT("Left"),
  LAPSED("Lapsed");

  private final String label;

  VolunteerState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the case goes on. */
  public boolean open() {
    return this == FILED || this == QUALIFIED || this == ACTIVE;
  }
}
