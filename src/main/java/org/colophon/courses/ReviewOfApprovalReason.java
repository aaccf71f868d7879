package org.colophon.courses;

/** Why the committee decides about an approval as it does; the sentence stands in the letter. */
public enum ReviewOfApprovalReason {
  CONTENT_DIFFERS(true, "What is taught is not what was approved."),
  ASSESSMENT_LEFT_OUT(true, "People passed the course without the assessment that was approved."),
  TEACHERS_UNKNOWN(true, "People teach the course of whom we were not told."),
  ATTESTED_WRONGLY(true, "Completions were attested that were none."),
  NOT_TAUGHT(true, "The course is not taught any more."),
  NO_ANSWER(true, "We asked, and had no answer in time."),
  NOT_FOUND(false, "We did not find what we were told about the course."),
  EXPLAINED(false, "The answer shows that the course is as it was approved."),
  PUT_RIGHT(false, "What was missing has been put right.");

  private final boolean against;
  private final String sentence;

  ReviewOfApprovalReason(boolean against, String sentence) {
    this.against = against;
    this.sentence = sentence;
  }

  /** Whether it speaks against the approval, and so for its suspension or withdrawal. */
  public boolean isAgainst() {
    return against;
  }

  public String sentence() {
    return sentence;
  }
}
