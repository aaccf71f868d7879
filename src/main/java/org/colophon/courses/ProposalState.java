package org.colophon.courses;

/** How far a proposal is. */
public enum ProposalState {
  DRAFT("Being written"),
  SUBMITTED("With the program"),
  RETURNED("Returned for revision"),
  APPROVED("Approved"),
  DENIED("Denied"),
  WITHDRAWN("Withdrawn"),
  LAPSED("Closed");

  private final String label;

  ProposalState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the provider may change it now. */
  public boolean writable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether it can still become an approval. */
  public boolean open() {
    return writable() || this == SUBMITTED;
  }
}
