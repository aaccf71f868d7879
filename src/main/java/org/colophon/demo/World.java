package org.colophon.demo;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.colophon.courses.CourseView;
import org.colophon.program.Rules;
import org.colophon.program.SetId;

/**
 * What is there for the lives of the demo to use.
 *
 * @param today the day the demo is played; everything happens before it
 * @param courses those that were there before, in an order that does not change
 */
record World(
    LocalDate today, ZoneId zone, List<CourseView> courses, int needed, Set<SetId> required) {

  static World of(LocalDate today, ZoneId zone, List<CourseView> courses, Rules rules) {
    return new World(
        today,
        zone,
        courses.stream()
            .filter(it -> DemoCourses.TITLES.contains(it.title()))
            .sorted(comparing(CourseView::title))
            .toList(),
        rules.eligibility().needed(),
        rules.eligibility().required());
  }

  LocalDate daysAgo(int days) {
    return today.minusDays(days);
  }

  /** The courses approved that many days ago. */
  List<CourseView> coursesOn(int daysAgo) {
    return courses.stream().filter(it -> it.approvalOn(daysAgo(daysAgo)).isPresent()).toList();
  }

  Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
