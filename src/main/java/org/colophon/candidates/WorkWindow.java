package org.colophon.candidates;

import static org.colophon.candidates.Words.day;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The time before an application in which library work counts (R7). */
record WorkWindow(Period length, LocalDate appliedOn) {

  /** One result per entry, in their order. */
  List<CountedWork> count(List<Experience> work, LocalDate statedOn) {
    var sound = WorkPeriod.soundOnes(work, statedOn);
    return work.stream()
        .map(
            entry ->
                sound.stream()
                    .filter(it -> it.work().id().equals(entry.id()))
                    .findFirst()
                    .map(it -> count(it, sound))
                    .orElseGet(
                        () ->
                            CountedWork.nothing(
                                entry, "Not counted until this entry is complete.")))
        .toList();
  }

  private CountedWork count(WorkPeriod work, List<WorkPeriod> all) {
    var from = later(work.from(), opens());
    var to = earlier(work.to(), lastDay(work));
    return to.isBefore(from)
        ? CountedWork.nothing(work.work(), outside(work))
        : new CountedWork(work.work(), from, to, work.hours(from, to), notes(work, from, to, all));
  }

  private LocalDate opens() {
    return appliedOn.minus(length);
  }

  /** A sum of hours was worked when it is stated, so the day of the application belongs to it. */
  private LocalDate lastDay(WorkPeriod work) {
    return work.regular() ? appliedOn.minusDays(1) : appliedOn;
  }

  private List<String> notes(WorkPeriod work, LocalDate from, LocalDate to, List<WorkPeriod> all) {
    var notes = new ArrayList<String>();
    notes.add(work.sum(from, to));
    if (from.isAfter(work.from())) {
      notes.add(
          "Counted from %s: earlier work is outside the last %s."
              .formatted(day(from), Words.period(length)));
    }
    all.stream()
        .filter(it -> !it.equals(work) && it.overlaps(work))
        .map(it -> overlap(work, it))
        .forEach(notes::add);
    return notes;
  }

  private String outside(WorkPeriod work) {
    return work.to().isBefore(opens())
        ? "Ended before %s: outside the last %s.".formatted(day(opens()), Words.period(length))
        : "Began on the day of the application or later.";
  }

  private static String overlap(WorkPeriod work, WorkPeriod other) {
    return "Overlaps with %s from %s to %s; both count."
        .formatted(
            other.work().employer(),
            day(later(work.from(), other.from())),
            day(earlier(work.to(), other.to())));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
