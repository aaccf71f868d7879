package org.colophon.courses;

/**
 * Where a course teaches one competency, and how it finds out whether it was learned (R19).
 *
 * @param competency its number in the set
 */
public record MapEntry(int competency, String content, String assessment) {

  public MapEntry {
    content = content.strip();
    assessment = assessment.strip();
  }
}
