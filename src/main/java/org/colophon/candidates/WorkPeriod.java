package org.colophon.candidates;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The days of one entry of library work that was found sound, both ends included.
 *
 * @param to last day; for work that goes on, the day it was described
 */
record WorkPeriod(Experience work, LocalDate from, LocalDate to) {

  static WorkPeriod of(Experience work, LocalDate statedOn) {
    return new WorkPeriod(
        work, requireNonNull(work.from()), requireNonNullElse(work.to(), statedOn));
  }

  /** Leaves out what is incomplete or cannot be right. */
  static List<WorkPeriod> soundOnes(List<Experience> work, LocalDate statedOn) {
    return work.stream()
        .filter(new WorkCheck(statedOn)::isSound)
        .map(it -> of(it, statedOn))
        .toList();
  }

  /** How much is worked in a week that begins on that day, all entries together. */
  static BigDecimal hoursPerWeekOn(LocalDate day, List<WorkPeriod> work) {
    return work.stream()
        .filter(it -> it.covers(day))
        .map(WorkPeriod::hoursPerWeek)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the hours are given by the week, not as a sum. */
  boolean regular() {
    return work.hoursPerWeek() != null;
  }

  boolean overlaps(WorkPeriod other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Hours that fall on the days from first to last, both of them days of this work. */
  ExactHours hours(LocalDate first, LocalDate last) {
    return regular()
        ? ExactHours.weekly(requireNonNull(work.hoursPerWeek()), days(first, last))
        : ExactHours.share(requireNonNull(work.totalHours()), days(first, last), days(from, to));
  }

  /** How {@link #hours} comes about, for people to read. */
  String sum(LocalDate first, LocalDate last) {
    var days = days(first, last);
    if (regular()) {
      return "%s at %s hours a week."
          .formatted(Words.count(days, "day"), Words.number(requireNonNull(work.hoursPerWeek())));
    }
    var total = Words.number(requireNonNull(work.totalHours()));
    return days == days(from, to)
        ? "%s hours in all.".formatted(total)
        : "%s hours in all; %,d of %s count."
            .formatted(total, days, Words.count(days(from, to), "day"));
  }

  /** Of a sum, the average over its days. */
  BigDecimal hoursPerWeek() {
    return regular()
        ? requireNonNull(work.hoursPerWeek())
        : requireNonNull(work.totalHours())
            .multiply(BigDecimal.valueOf(7))
            .divide(BigDecimal.valueOf(days(from, to)), MathContext.DECIMAL64);
  }

  private boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}
