package org.colophon.cases;

/** Who has to do something before a case can go on. */
public enum WaitsOn {
  CANDIDATE("the candidate"),
  PROGRAM_OFFICE("the program office"),
  COMMITTEE("the committee"),
  PAYER("the payer"),
  EVALUATORS("the evaluators"),
  VOLUNTEER("the volunteer"),
  PROVIDER("the provider"),
  NOBODY("nobody");

  private final String label;

  WaitsOn(String label) {
    this.label = label;
  }

  /** As it stands in a sentence, for example {@code the program office}. */
  public String label() {
    return label;
  }
}
