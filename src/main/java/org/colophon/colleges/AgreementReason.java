package org.colophon.colleges;

/**
 * Why an agreement is returned or not made; the sentence stands in the letter.
 *
 * @see #isFinal()
 */
public enum AgreementReason {
  MAP_UNPROVEN(false, "The map names something that does not teach the competency."),
  NOT_EVERYBODY(false, "The map names something that not every graduate has passed."),
  REQUIREMENTS_UNCLEAR(false, "It is not clear enough what graduates have passed."),
  SETS_NOT_COVERED(true, "The program does not cover enough competency sets."),
  NO_LIBRARY_PROGRAM(true, "The program does not prepare for the work of library support staff.");

  private final boolean last;
  private final String sentence;

  AgreementReason(boolean last, String sentence) {
    this.last = last;
    this.sentence = sentence;
  }

  /** Whether no revision can mend it; otherwise the agreement goes back to be revised. */
  public boolean isFinal() {
    return last;
  }

  public String sentence() {
    return sentence;
  }
}
