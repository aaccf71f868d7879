package org.colophon.courses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.EmailAddress;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.AttestationView.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows by what their provider states alone: nothing here looks at who is a candidate.
 *
 * @param courses the provider's own courses by lower-case title and by id; null for a title that
 *     several have
 */
record AttestationCheck(Map<String, @Nullable Course> courses, LocalDate today) {

  private static final int LONGEST_NAME = 300;
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** What was found. */
  record Found(
      AttestationId id,
      AttestedRow row,
      Finding finding,
      String note,
      List<FieldGap> gaps,
      @Nullable Course course,
      String identifier,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate completedOn) {

    @Nullable UUID courseId() {
      return course == null ? null : course.id().value();
    }

    Found as(AttestationId another) {
      return new Found(
          another, row, finding, note, gaps, course, identifier, startedOn, completedOn);
    }

    /** The same, as one that an earlier row of its file says already. */
    Found repeated() {
      return new Found(
          id,
          row,
          Finding.DUPLICATE,
          "An earlier row of this file says the same.",
          gaps,
          course,
          identifier,
          startedOn,
          completedOn);
    }
  }

  static AttestationCheck of(List<Course> courses, LocalDate today) {
    var known = new HashMap<String, @Nullable Course>();
    for (var course : courses) {
      var title = course.title().toLowerCase(Locale.ROOT);
      known.put(title, known.containsKey(title) ? null : course);
      known.put(course.id().toString(), course);
    }
    return new AttestationCheck(known, today);
  }

  Found judge(AttestedRow row) {
    var gaps = new ArrayList<FieldGap>();
    var course = course(row.course(), gaps);
    if (PersonKey.of(row.name()).isEmpty()) {
      gaps.add(new FieldGap("name", "Give the person's name."));
    } else if (row.name().length() > LONGEST_NAME) {
      gaps.add(
          new FieldGap("name", "Give the name in at most %d characters.".formatted(LONGEST_NAME)));
    }
    var identifier = identifier(row.identifier());
    if (identifier.isEmpty()) {
      gaps.add(
          new FieldGap(
              "identifier",
              "Give the person's mail address, or their case number such as C-2026-00042."));
    }
    var started = day(row.started());
    if (started.isEmpty()) {
      gaps.add(dayMissing("started", "first"));
    }
    var completed = day(row.completed());
    if (completed.isEmpty()) {
      gaps.add(dayMissing("completed", "last"));
    }
    if (started.isPresent() && completed.isPresent() && started.get().isAfter(completed.get())) {
      gaps.add(new FieldGap("completed", "The last day lies before the first. Check both dates."));
    }
    var finding = gaps.isEmpty() ? Finding.TAKEN : Finding.MALFORMED;
    if (gaps.isEmpty() && course != null) {
      try {
        course.credit().check(started.orElseThrow(), completed.orElseThrow(), today);
      } catch (CompletionRefused e) {
        finding = Finding.OUTSIDE;
        gaps.add(new FieldGap("completed", e.getMessage()));
      }
    }
    return new Found(
        AttestationId.next(),
        row,
        finding,
        String.join(" ", gaps.stream().map(FieldGap::sentence).toList()),
        gaps,
        course,
        identifier.orElse(row.identifier().toLowerCase(Locale.ROOT)),
        started.orElse(null),
        completed.orElse(null));
  }

  private @Nullable Course course(String typed, List<FieldGap> gaps) {
    var key = typed.toLowerCase(Locale.ROOT);
    var course = courses.get(key);
    if (course == null) {
      gaps.add(
          new FieldGap(
              "course",
              courses.containsKey(key)
                  ? "Several of your courses have this title: give the id instead."
                  : "None of your approved courses has this title."));
    }
    return course;
  }

  private static FieldGap dayMissing(String field, String which) {
    return new FieldGap(
        field,
        "Give the %s day as year-month-day, 2026-03-09, or month/day/year, 3/9/2026."
            .formatted(which));
  }

  private static Optional<String> identifier(String typed) {
    try {
      return Optional.of(
          CaseNumber.of(typed.toUpperCase(Locale.ROOT)).value().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notANumber) {
      return EmailAddress.read(typed).map(EmailAddress::value);
    }
  }

  private static Optional<LocalDate> day(String typed) {
    return day(typed, DateTimeFormatter.ISO_LOCAL_DATE).or(() -> day(typed, AMERICAN));
  }

  private static Optional<LocalDate> day(String typed, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(typed, format))
          .filter(it -> it.getYear() > 1900 && it.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
