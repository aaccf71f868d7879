package org.colophon.candidates;

import org.jspecify.annotations.Nullable;

/**
 * What schooling the applicant has finished.
 *
 * @param level null as long as it is not chosen
 * @param institution school or body that gave the diploma
 * @param year calendar year it was given
 */
public record Education(
    @Nullable EducationLevel level, String institution, @Nullable Integer year) {

  static final Education EMPTY = new Education(null, "", null);

  boolean diploma() {
    return level != null && level.diploma();
  }
}
