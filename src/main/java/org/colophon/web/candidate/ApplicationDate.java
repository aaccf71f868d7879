package org.colophon.web.candidate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as it was typed into three fields, whether or not there is such a day. */
record ApplicationDate(String month, String day, String year) {

  static final ApplicationDate EMPTY = new ApplicationDate("", "", "");

  ApplicationDate(@Nullable String month, @Nullable String day, @Nullable String year) {
    this.month = Objects.requireNonNullElse(month, "").strip();
    this.day = Objects.requireNonNullElse(day, "").strip();
    this.year = Objects.requireNonNullElse(year, "").strip();
  }

  static ApplicationDate of(@Nullable LocalDate date) {
    return date == null
        ? EMPTY
        : new ApplicationDate(
            "" + date.getMonthValue(), "" + date.getDayOfMonth(), "" + date.getYear());
  }

  boolean isEmpty() {
    return equals(EMPTY);
  }

  /** Whether something was typed that is no day of the calendar, as February 30. */
  boolean isImpossible() {
    return !isEmpty() && read().isEmpty();
  }

  /** The day; null when nothing was typed. */
  @Nullable LocalDate date() {
    return read().orElse(null);
  }

  private Optional<LocalDate> read() {
    if (!year.matches("[0-9]{4}") || !month.matches("[0-9]{1,2}") || !day.matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
