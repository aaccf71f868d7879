package org.colophon.courses;

import java.util.List;

/**
 * What somebody who signs for a provider states about one person, as it was typed.
 *
 * @param line its row in the file as a spreadsheet counts; 0 when it was typed in
 * @param course title or id of the course
 * @param name of the person
 * @param identifier the address the program knows them by, or their case number
 */
public record AttestedRow(
    int line, String course, String name, String identifier, String started, String completed) {

  /** The columns of a file, in the order of the template. */
  static final List<String> COLUMNS =
      List.of("course", "name", "address or case number", "first day", "last day");

  public AttestedRow {
    course = course.strip();
    name = name.strip();
    identifier = identifier.strip();
    started = started.strip();
    completed = completed.strip();
  }
}
