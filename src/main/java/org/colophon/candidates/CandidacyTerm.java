package org.colophon.candidates;

import static org.colophon.candidates.NextClockEvent.Kind.HELD;
import static org.colophon.candidates.NextClockEvent.Kind.LAPSE;
import static org.colophon.candidates.NextClockEvent.Kind.REMINDER;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The time a candidate has, and its clock (R11).
 *
 * @param acceptedOn first day
 * @param termEndOn last day, kept until it is over in the program's time zone
 * @param remindedOn day of the latest reminder that was served, together with all before it
 */
@Embeddable
record CandidacyTerm(LocalDate acceptedOn, LocalDate termEndOn, @Nullable LocalDate remindedOn) {

  static CandidacyTerm from(LocalDate acceptedOn, Rules.Candidacy rules) {
    return new CandidacyTerm(acceptedOn, acceptedOn.plus(rules.term()), null);
  }

  boolean isOver(LocalDate today) {
    return today.isAfter(termEndOn);
  }

  /**
   * What comes next: a reminder that is due or still to come, else the end. Once the term is over
   * no reminder makes sense any more.
   *
   * @param programHolds the program still works on something of the candidate's, so the end waits
   *     and is asked about again the next day (R42)
   */
  NextClockEvent next(Rules.Candidacy rules, ProgramCalendar calendar, boolean programHolds) {
    var today = calendar.today();
    if (isOver(today)) {
      return programHolds
          ? new NextClockEvent(HELD, calendar.startOf(today.plusDays(1)), 0)
          : end(LAPSE, calendar);
    }
    return reminderDue(rules, today)
        .or(() -> open(rules).filter(it -> it.on().isAfter(today)).findFirst())
        .map(it -> new NextClockEvent(REMINDER, calendar.startOf(it.on()), it.months()))
        .orElseGet(() -> end(programHolds ? HELD : LAPSE, calendar));
  }

  /** The latest reminder whose day has come; it stands for earlier ones that were missed. */
  Optional<Reminder> reminderDue(Rules.Candidacy rules, LocalDate today) {
    return isOver(today)
        ? Optional.empty()
        : open(rules).filter(it -> !it.on().isAfter(today)).reduce((earlier, later) -> later);
  }

  CandidacyTerm reminded(Reminder reminder) {
    return new CandidacyTerm(acceptedOn, termEndOn, reminder.on());
  }

  private NextClockEvent end(NextClockEvent.Kind kind, ProgramCalendar calendar) {
    return new NextClockEvent(kind, calendar.endOf(termEndOn), 0);
  }

  /** Reminders not served yet, earliest first; a term too short for a reminder has none of it. */
  private Stream<Reminder> open(Rules.Candidacy rules) {
    return rules.reminders().stream()
        .map(it -> new Reminder(termEndOn.minus(it), it))
        .filter(it -> it.on().isAfter(acceptedOn))
        .filter(it -> remindedOn == null || it.on().isAfter(remindedOn))
        .sorted(Comparator.comparing(Reminder::on));
  }

  /** A day on which the candidate is reminded of the end. */
  record Reminder(LocalDate on, Period before) {

    int months() {
      return (int) before.toTotalMonths();
    }
  }
}
