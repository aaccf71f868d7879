package org.colophon.web.candidate;

import static java.util.Objects.requireNonNullElse;

import java.util.stream.Stream;
import org.colophon.candidates.Education;
import org.colophon.candidates.EducationLevel;
import org.jspecify.annotations.Nullable;

/** What a person typed about their schooling; what was not sent is empty. */
record ApplicationEducationForm(@Nullable EducationLevel level, String institution, String year) {

  ApplicationEducationForm(
      @Nullable EducationLevel level, @Nullable String institution, @Nullable String year) {
    this.level = level;
    this.institution = requireNonNullElse(institution, "").strip();
    this.year = requireNonNullElse(year, "").strip();
  }

  static ApplicationEducationForm of(Education known) {
    return new ApplicationEducationForm(
        known.level(), known.institution(), known.year() == null ? "" : "" + known.year());
  }

  Stream<ApplicationObjection> unreadable() {
    return year.isEmpty() || year.matches("[0-9]{4}")
        ? Stream.empty()
        : Stream.of(new ApplicationObjection("year", "application.year.unreadable"));
  }

  Education education() {
    return new Education(level, institution, year.isEmpty() ? null : Integer.valueOf(year));
  }
}
