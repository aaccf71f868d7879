package org.colophon.mentoring;

/** What became of asking one mentor. */
public enum ProposalState {
  OPEN("asked"),
  ACCEPTED("accepted"),
  DECLINED("declined"),
  SILENT("did not answer"),
  PLACE_GONE("had no place left"),
  WITHDRAWN("taken back");

  private final String label;

  ProposalState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
