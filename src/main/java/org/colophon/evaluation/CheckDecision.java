package org.colophon.evaluation;

/** What the program office does where evaluators agree too little. */
public enum CheckDecision {
  RENEW("A new calibration is asked for"),
  DISCUSS("It is talked about with the evaluators"),
  NOTHING("Nothing more is done");

  private final String label;

  CheckDecision(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
