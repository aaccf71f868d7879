package org.colophon.courses;

/** Says that this provider's course is in the catalog already. */
public class CourseAlreadyRecorded extends Exception {

  CourseAlreadyRecorded(String provider, String title) {
    super(
        "“%s” by %s is in the catalog already for this set. Renew its approval instead."
            .formatted(title, provider));
  }
}
