package org.colophon.candidates;

/** Why an application may be refused; admission is not selective, so there is no other reason. */
public enum RefusalReason {
  NO_DIPLOMA("no-diploma", "A high-school diploma or its equivalent is needed.", true, "R7"),
  TOO_FEW_HOURS(
      "too-few-hours",
      "Not enough hours of library work in the five years before the application.",
      true,
      "R7"),
  WORK_NOT_IN_A_LIBRARY(
      "work-not-in-a-library", "Hours were stated that were not worked in a library.", true, "R7"),
  WORK_NOT_CONFIRMED(
      "work-not-confirmed", "The stated hours could not be confirmed by the employer.", true, "R7"),
  ALREADY_A_CANDIDATE(
      "already-a-candidate", "The same person has an open candidacy already.", false, "R17");

  private final String id;
  private final String sentence;
  private final boolean fixable;
  private final String rule;

  RefusalReason(String id, String sentence, boolean fixable, String rule) {
    this.id = id;
    this.sentence = sentence;
    this.fixable = fixable;
    this.rule = rule;
  }

  /** The stable id, as {@code too-few-hours}. */
  public String id() {
    return id;
  }

  /** For the applicant to read. */
  public String sentence() {
    return sentence;
  }

  /** Whether a later application can succeed once the applicant changed something. */
  public boolean fixable() {
    return fixable;
  }

  /** The requirement it rests on, as {@code R7}. */
  public String rule() {
    return rule;
  }

  /**
   * Finds the reason by its id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static RefusalReason of(String id) {
    for (var reason : values()) {
      if (reason.id.equals(id)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("Not a refusal reason: " + id);
  }
}
