package org.colophon.fees;

/** What an invoice charges for. */
public enum FeeKind {
  ENROLLMENT("Enrollment fee"),
  COURSE_APPROVAL("Course approval fee"),
  COURSE_RENEWAL("Course renewal fee"),
  COURSE_AMENDMENT("Fee for changing a course"),
  PORTFOLIO("Portfolio fee");

  private final String title;

  FeeKind(String title) {
    this.title = title;
  }

  /** As it stands on the invoice. */
  public String title() {
    return title;
  }
}
