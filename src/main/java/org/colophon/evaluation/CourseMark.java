package org.colophon.evaluation;

/**
 * What one evaluator of a course found about one competency (R20).
 *
 * @param competency its number in the set
 * @param content whether the course teaches it
 * @param assessment whether the course measures it
 * @param quality whether both are of the level a library worker needs
 * @param comment why; empty only when everything is met
 */
public record CourseMark(
    int competency, Finding content, Finding assessment, Finding quality, String comment) {

  public boolean isMet() {
    return content == Finding.MET && assessment == Finding.MET && quality == Finding.MET;
  }
}
