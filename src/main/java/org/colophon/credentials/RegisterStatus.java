package org.colophon.credentials;

/** What the register says about a certification (R56). */
public enum RegisterStatus {
  ACTIVE("Active"),
  /** The hours of work that admission asks for are not confirmed yet (R27). */
  PROVISIONAL("Provisional"),
  /** Its term is over: told by the calendar, never stored. */
  EXPIRED("Expired"),
  SUSPENDED("Suspended"),
  /** Given back by its holder. */
  WITHDRAWN("Withdrawn"),
  REVOKED("Revoked");

  private final String label;

  RegisterStatus(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  boolean isFinal() {
    return this == WITHDRAWN || this == REVOKED;
  }
}
