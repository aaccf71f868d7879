package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.candidates.NextClockEvent.Kind.HELD;
import static org.colophon.candidates.NextClockEvent.Kind.LAPSE;
import static org.colophon.candidates.NextClockEvent.Kind.REMINDER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidacyTermTest {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate ACCEPTED_ON = LocalDate.of(2026, 11, 23);
  static final LocalDate END = LocalDate.of(2030, 11, 23);
  static final Rules.Candidacy RULES =
      new Rules.Candidacy(
          Period.ofYears(4),
          List.of(Period.ofMonths(12), Period.ofMonths(6), Period.ofMonths(3), Period.ofMonths(1)));

  final CandidacyTerm term = CandidacyTerm.from(ACCEPTED_ON, RULES);

  @Test
  void theTermIsFourYearsToTheDay() {
    assertThat(term.acceptedOn()).isEqualTo(ACCEPTED_ON);
    assertThat(term.termEndOn()).isEqualTo(END);
  }

  @ParameterizedTest
  @CsvSource({"2028-02-29, 2032-02-29", "2027-02-28, 2031-02-28", "2096-02-29, 2100-02-28"})
  void theTermKnowsLeapYears(LocalDate acceptedOn, LocalDate end) {
    assertThat(CandidacyTerm.from(acceptedOn, RULES).termEndOn()).isEqualTo(end);
  }

  @Test
  void theFirstEventIsTheReminderTwelveMonthsBeforeTheEnd() {
    assertThat(next(term, ACCEPTED_ON))
        .isEqualTo(new NextClockEvent(REMINDER, Instant.parse("2029-11-23T06:00:00Z"), 12));
  }

  @Test
  void remindersFollowOneAnotherAndThenComesTheEnd() {
    var sixth = reminded(term, LocalDate.of(2029, 11, 23));
    var third = reminded(sixth, LocalDate.of(2030, 5, 23));
    var first = reminded(third, LocalDate.of(2030, 8, 23));
    var none = reminded(first, LocalDate.of(2030, 10, 23));

    assertThat(next(sixth, LocalDate.of(2029, 11, 23)))
        .isEqualTo(new NextClockEvent(REMINDER, Instant.parse("2030-05-23T05:00:00Z"), 6));
    assertThat(next(third, LocalDate.of(2030, 5, 23)).monthsLeft()).isEqualTo(3);
    assertThat(next(first, LocalDate.of(2030, 8, 23)).monthsLeft()).isEqualTo(1);
    assertThat(next(none, LocalDate.of(2030, 10, 23)))
        .isEqualTo(new NextClockEvent(LAPSE, Instant.parse("2030-11-24T06:00:00Z"), 0));
  }

  @Test
  void aReminderIsDueFromTheBeginningOfItsDay() {
    assertThat(term.reminderDue(RULES, LocalDate.of(2029, 11, 22))).isEmpty();
    assertThat(term.reminderDue(RULES, LocalDate.of(2029, 11, 23)))
        .hasValueSatisfying(it -> assertThat(it.months()).isEqualTo(12));
  }

  @Test
  void missedRemindersCollapseIntoTheLatest() {
    var downFor10Months = LocalDate.of(2030, 9, 1);

    assertThat(next(term, downFor10Months))
        .isEqualTo(new NextClockEvent(REMINDER, Instant.parse("2030-08-23T05:00:00Z"), 3));

    var reminded = reminded(term, downFor10Months);
    assertThat(reminded.reminderDue(RULES, downFor10Months)).isEmpty();
    assertThat(next(reminded, downFor10Months).monthsLeft()).isEqualTo(1);
  }

  @Test
  void onTheLastDayTheCandidacyStillRuns() {
    assertThat(term.isOver(END)).isFalse();
    assertThat(next(term, END).kind()).isEqualTo(REMINDER);
  }

  @Test
  void onceTheLastDayIsOverTheCandidacyLapsesAtOnce() {
    var event = next(term, END.plusDays(1));

    assertThat(event)
        .isEqualTo(new NextClockEvent(LAPSE, Instant.parse("2030-11-24T06:00:00Z"), 0));
    assertThat(term.reminderDue(RULES, END.plusDays(1))).isEmpty();
  }

  @Test
  void aTermThatEndedWhileTheSystemWasDownLapsesWithoutReminders() {
    assertThat(next(term, LocalDate.of(2033, 1, 1)).kind()).isEqualTo(LAPSE);
  }

  @Test
  void whileTheProgramHoldsSomethingTheEndWaitsForTheNextDay() {
    var event = term.next(RULES, at(END.plusDays(3)), true);

    assertThat(event).isEqualTo(new NextClockEvent(HELD, Instant.parse("2030-11-27T06:00:00Z"), 0));
  }

  @Test
  void whatTheProgramHoldsWhenTheTermEndsIsAskedAboutThen() {
    var event = reminded(term, END).next(RULES, at(END), true);

    assertThat(event).isEqualTo(new NextClockEvent(HELD, Instant.parse("2030-11-24T06:00:00Z"), 0));
  }

  @Test
  void remindersAreNotHeld() {
    assertThat(term.next(RULES, at(END), true).kind()).isEqualTo(REMINDER);
  }

  @Test
  void reminderDaysThatDoNotExistFallOnTheLastOfTheMonth() {
    var end31 = new CandidacyTerm(LocalDate.of(2026, 3, 31), LocalDate.of(2030, 3, 31), null);

    assertThat(next(reminded(end31, LocalDate.of(2029, 12, 31)), LocalDate.of(2030, 1, 1)).at())
        .isEqualTo("2030-02-28T06:00:00Z");
  }

  @Test
  void aTermTooShortForAReminderHasNoneOfIt() {
    var shortTerm = new Rules.Candidacy(Period.ofMonths(6), RULES.reminders());

    var event = next(CandidacyTerm.from(ACCEPTED_ON, shortTerm), ACCEPTED_ON);

    assertThat(event.monthsLeft()).isEqualTo(3);
  }

  @Test
  void midnightThatClocksSkipIsTheFirstMomentAfterIt() {
    var havana =
        new ProgramCalendar(
            Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneId.of("America/Havana")));
    var endsBeforeTheGap =
        new CandidacyTerm(LocalDate.of(2022, 3, 7), LocalDate.of(2026, 3, 7), null);

    assertThat(reminded(endsBeforeTheGap, LocalDate.of(2026, 2, 7)).next(RULES, havana, false).at())
        .isEqualTo("2026-03-08T05:00:00Z");
  }

  private static NextClockEvent next(CandidacyTerm term, LocalDate today) {
    return term.next(RULES, at(today), false);
  }

  private static CandidacyTerm reminded(CandidacyTerm term, LocalDate today) {
    return term.reminded(term.reminderDue(RULES, today).orElseThrow());
  }

  private static ProgramCalendar at(LocalDate today) {
    return new ProgramCalendar(
        Clock.fixed(today.atTime(12, 0).atZone(CHICAGO).toInstant(), CHICAGO));
  }
}
