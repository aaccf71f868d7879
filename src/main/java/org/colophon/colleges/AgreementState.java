package org.colophon.colleges;

/** Where an agreement with a college stands. */
public enum AgreementState {
  DRAFT("Being written"),
  SUBMITTED("Submitted"),
  RETURNED("Returned for revision"),
  APPROVED("Agreed"),
  DENIED("Not agreed"),
  WITHDRAWN("Withdrawn"),
  LAPSED("Closed: not revised in time"),
  ENDED("Ended");

  private final String label;

  AgreementState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the college may change it. */
  public boolean writable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether it waits for somebody. */
  public boolean open() {
    return writable() || this == SUBMITTED;
  }
}
