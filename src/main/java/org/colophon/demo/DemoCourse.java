package org.colophon.demo;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.colophon.accounts.PersonId;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.Delivery;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * One course of the demo, as {@code demo/courses.yaml} states it.
 *
 * @param approvedMonthsAgo months between the approval and the demo's first start
 * @param instructors short names of people of the demo
 */
record DemoCourse(
    String set,
    String title,
    String provider,
    Delivery delivery,
    String cost,
    int approvedMonthsAgo,
    List<String> instructors) {

  DemoCourse(
      String set,
      String title,
      String provider,
      Delivery delivery,
      String cost,
      int approvedMonthsAgo,
      @Nullable List<String> instructors) {
    this.set = set;
    this.title = title;
    this.provider = provider;
    this.delivery = delivery;
    this.cost = cost;
    this.approvedMonthsAgo = approvedMonthsAgo;
    this.instructors = requireNonNullElse(instructors, List.of());
  }

  ApprovedCourse approved(LocalDate today, Function<String, PersonId> people) {
    return new ApprovedCourse(
        provider,
        title,
        SetId.of(set),
        delivery,
        cost,
        contact(),
        today.minusMonths(approvedMonthsAgo),
        instructors.stream().map(people).collect(toUnmodifiableSet()));
  }

  private String contact() {
    return "courses@" + provider.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
  }
}
