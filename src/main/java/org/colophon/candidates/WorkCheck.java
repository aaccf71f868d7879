package org.colophon.candidates;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is missing in the list of library work or cannot be right.
 *
 * @param today the calendar day the work is described; nothing may lie after it
 */
record WorkCheck(LocalDate today) {

  private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(7 * 24);

  /** Of all entries, in their order, alone and together. */
  List<Gap> gaps(List<Experience> work) {
    var gaps = new ArrayList<Gap>();
    work.forEach(it -> gaps.addAll(gaps(it)));
    gaps.addAll(impossibleTogether(work));
    return List.copyOf(gaps);
  }

  List<Gap> gaps(Experience work) {
    var gaps = new Gaps(Section.EXPERIENCE, work.id());
    gaps.text(
        "employer", work.employer(), ApplicationCheck.LONG, "the name of the library or employer");
    gaps.text("position", work.position(), ApplicationCheck.LONG, "your position");
    if (work.kind() == null) {
      gaps.add("kind", "Choose whether the work was paid.");
    }
    period(work, gaps);
    hours(work, gaps);
    return gaps.found();
  }

  boolean isSound(Experience work) {
    return gaps(work).isEmpty();
  }

  private void period(Experience work, Gaps gaps) {
    if (work.from() == null) {
      gaps.add("from", "Enter the day you began.");
    } else if (work.from().isAfter(today)) {
      gaps.add("from", "The day you began must not be in the future.");
    } else if (work.from().isBefore(ApplicationCheck.EARLIEST)) {
      gaps.add("from", "Check the year you began.");
    }
    if (work.to() != null && work.to().isAfter(today)) {
      gaps.add("to", "Your last day must not be in the future; if you still work there, say so.");
    } else if (work.to() != null && work.from() != null && work.to().isBefore(work.from())) {
      gaps.add("to", "Your last day must not be before the day you began.");
    }
  }

  private void hours(Experience work, Gaps gaps) {
    if ((work.hoursPerWeek() == null) == (work.totalHours() == null)) {
      gaps.add("hours", "Enter the hours you worked, by the week or in total.");
      return;
    }
    var hours =
        work.hoursPerWeek() != null ? work.hoursPerWeek() : requireNonNull(work.totalHours());
    if (hours.signum() <= 0) {
      gaps.add("hours", "The hours must be more than 0.");
    } else if (hours.stripTrailingZeros().scale() > 2) {
      gaps.add("hours", "Enter the hours with at most two decimals.");
    } else if (hoursPerWeek(work, gaps).compareTo(HOURS_OF_A_WEEK) > 0) {
      gaps.add("hours", "A week has 168 hours; enter the hours you worked in an average week.");
    }
  }

  /** Hours in an average week; 0 where the dates do not allow to say. */
  private BigDecimal hoursPerWeek(Experience work, Gaps gaps) {
    if (work.hoursPerWeek() != null) {
      return work.hoursPerWeek();
    }
    return gaps.concern("from") || gaps.concern("to")
        ? BigDecimal.ZERO
        : WorkPeriod.of(work, today).hoursPerWeek();
  }

  /** The busiest week begins where an entry begins, so looking there is enough. */
  private List<Gap> impossibleTogether(List<Experience> work) {
    var sound = WorkPeriod.soundOnes(work, today);
    return sound.stream()
        .filter(it -> WorkPeriod.hoursPerWeekOn(it.from(), sound).compareTo(HOURS_OF_A_WEEK) > 0)
        .map(
            it ->
                new Gap(
                    Section.EXPERIENCE,
                    it.work().id(),
                    "hours",
                    "Together with your other work this is more than the 168 hours of a week."))
        .toList();
  }
}
