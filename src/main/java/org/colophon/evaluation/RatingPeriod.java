package org.colophon.evaluation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days in which the later of two ratings was filed.
 *
 * @param from first day
 * @param until last day
 */
public record RatingPeriod(LocalDate from, LocalDate until) {

  private static final Pattern NAME = Pattern.compile("(2[0-9]{3})(?:-Q([1-4]))?");

  /** The calendar quarter of a day. */
  public static RatingPeriod quarterOf(LocalDate day) {
    return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The calendar year of a day. */
  public static RatingPeriod yearOf(LocalDate day) {
    return year(day.getYear());
  }

  /** A year or a quarter by its name, as {@code 2027} or {@code 2027-Q1}; empty for any other. */
  public static Optional<RatingPeriod> named(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var year = Integer.parseInt(matcher.group(1));
    return Optional.of(
        matcher.group(2) == null ? year(year) : quarter(year, Integer.parseInt(matcher.group(2))));
  }

  private static RatingPeriod year(int year) {
    return new RatingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static RatingPeriod quarter(int year, int number) {
    var from = LocalDate.of(year, 3 * number - 2, 1);
    return new RatingPeriod(from, from.plusMonths(3).minusDays(1));
  }

  /** As {@link #named} reads it; for a year or a quarter. */
  public String name() {
    return equals(yearOf(from))
        ? String.valueOf(from.getYear())
        : "%d-Q%d".formatted(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
  }

  @Override
  public String toString() {
    return name();
  }
}
