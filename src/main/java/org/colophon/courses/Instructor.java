package org.colophon.courses;

import java.util.UUID;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who teaches a proposed course.
 *
 * @param address their e-mail address, by which the program knows who never judges the course
 * @param qualification what makes them fit to teach it
 * @param resume their résumé, uploaded; null while it is missing
 */
public record Instructor(
    UUID id, String name, String address, String qualification, @Nullable FileId resume) {

  public Instructor {
    name = name.strip();
    address = address.strip();
    qualification = qualification.strip();
  }
}
