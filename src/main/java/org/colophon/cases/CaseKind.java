package org.colophon.cases;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;

/** What a case is about. Its letter begins the case number. */
public enum CaseKind {
  CANDIDACY("C", "Certification", false),
  ACCOMMODATION("A", "Accommodation", true),
  RECORD_REQUEST("R", "Record request", false),
  VOLUNTEER("V", "Volunteer", false),
  COURSE("P", "Course approval", false),
  RENEWAL("N", "Course renewal", false),
  APPEAL("B", "Appeal", false),
  APPROVAL_REVIEW("W", "Review of an approval", false),
  OUTREACH("O", "Outreach", false),
  MENTOR("M", "Mentor", false),
  MENTORING("T", "Mentoring", false),
  AGREEMENT("L", "College agreement", false),
  GRADUATION("G", "College graduate", false),
  PROVISIONAL("H", "Provisional certification", false),
  PORTFOLIO("F", "Portfolio", false),
  INTEGRITY("S", "Integrity", true),
  CALIBRATION("K", "Agreement of evaluators", false);

  private final String letter;
  private final String label;
  private final boolean confidential;

  CaseKind(String letter, String label, boolean confidential) {
    this.letter = letter;
    this.label = label;
    this.confidential = confidential;
  }

  /** The kinds that may stand in a list of cases. */
  static Set<CaseKind> listed() {
    return Arrays.stream(values()).filter(it -> !it.confidential).collect(toSet());
  }

  /**
   * Whether only program staff and the person it is about may know of such a case, of one that
   * {@link #isKeptFromSubject} program staff alone. Lists, counts and searches leave it out.
   */
  public boolean isConfidential() {
    return confidential;
  }

  /** Whether the person it is about reads what concerns them elsewhere, and not this case. */
  public boolean isKeptFromSubject() {
    return this == INTEGRITY;
  }

  public String letter() {
    return letter;
  }

  public String label() {
    return label;
  }
}
