package org.colophon.candidates;

/** Highest education a person has finished. */
public enum EducationLevel {
  NONE_YET(false),
  EQUIVALENT(true),
  HIGH_SCHOOL(true),
  COLLEGE(true);

  private final boolean diploma;

  EducationLevel(boolean diploma) {
    this.diploma = diploma;
  }

  /** Whether it includes a high-school diploma or its equivalent (R7). */
  public boolean diploma() {
    return diploma;
  }
}
