package org.colophon.courses;

/**
 * Why a proposal is returned or denied; the sentence stands in the letter.
 *
 * @see #isFinal()
 */
public enum ProposalReason {
  TEACHING_MISSING(false, "The map does not show for every competency what teaches it."),
  MEASURE_MISSING(false, "The map does not show for every competency what measures it."),
  SYLLABUS_THIN(false, "The syllabus or the readings do not say enough to judge the course."),
  METHODS_UNFIT(false, "The methods do not fit what is to be learned."),
  ASSESSMENT_WEAK(false, "The assessment does not show that people have learned it."),
  INSTRUCTOR_UNSHOWN(false, "It is not shown that an instructor is fit to teach this."),
  NOT_THE_SET(true, "The course does not cover one whole competency set."),
  NOT_LIBRARY_WORK(true, "The course is not about the work of library support staff."),
  NOTHING_MEASURED(true, "The course does not find out whether people have learned anything.");

  private final boolean last;
  private final String sentence;

  ProposalReason(boolean last, String sentence) {
    this.last = last;
    this.sentence = sentence;
  }

  /** Whether no revision can mend it; otherwise the proposal goes back to be revised. */
  public boolean isFinal() {
    return last;
  }

  public String sentence() {
    return sentence;
  }
}
