package org.colophon.webinars;

import java.util.EnumSet;
import java.util.Set;

/** Where a registration stands. */
public enum RegistrationState {
  ASKED("Not confirmed yet"),
  REGISTERED("Registered"),
  WAITING("On the waiting list"),
  CANCELLED("Cancelled");

  /** Those that stand in the way of another of the same address. */
  static final Set<RegistrationState> OPEN = EnumSet.of(ASKED, REGISTERED, WAITING);

  private final String label;

  RegistrationState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
