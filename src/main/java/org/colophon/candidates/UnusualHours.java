package org.colophon.candidates;

import static org.colophon.candidates.Words.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Finds work that is possible, but that the program office should look at twice. */
final class UnusualHours {

  /** More than this in an average week is unusual. */
  static final BigDecimal WEEK = BigDecimal.valueOf(60);

  private UnusualHours() {}

  /** One sentence for the program office on each unusual entry. */
  static List<String> in(List<WorkPeriod> work) {
    var sentences = new ArrayList<String>();
    for (var entry : work) {
      var together = WorkPeriod.hoursPerWeekOn(entry.from(), work);
      if (entry.hoursPerWeek().compareTo(WEEK) > 0) {
        sentences.add(
            "%s: %s hours a week.".formatted(entry.work().employer(), shown(entry.hoursPerWeek())));
      } else if (together.compareTo(WEEK) > 0) {
        sentences.add(
            "%s: from %s on, %s hours a week together with other work."
                .formatted(entry.work().employer(), day(entry.from()), shown(together)));
      }
    }
    return List.copyOf(sentences);
  }

  private static String shown(BigDecimal hours) {
    return Words.number(hours.setScale(1, RoundingMode.HALF_UP));
  }
}
