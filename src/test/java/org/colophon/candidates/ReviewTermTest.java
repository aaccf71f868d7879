package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rules;
import org.junit.jupiter.api.Test;

class ReviewTermTest {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate SETTLED_ON = LocalDate.of(2026, 3, 2);
  static final Rules.Review RULES = new Rules.Review(30, List.of(20, 27), 60);

  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(Instant.parse("2026-03-02T18:00:00Z"), CHICAGO));
  final ReviewTerm term = ReviewTerm.from(SETTLED_ON, RULES);

  @Test
  void thirtyDaysAreCalendarDaysEvenOverDaylightSaving() {
    var clock = term.clock(RULES, calendar);

    assertThat(clock.dueOn()).isEqualTo("2026-04-01");
    assertThat(clock.due()).isEqualTo("2026-04-02T05:00:00Z");
  }

  @Test
  void theOfficeIsWarnedOnTheTwentiethAndTwentySeventhDay() {
    assertThat(term.clock(RULES, calendar).warnings())
        .containsExactly(
            Instant.parse("2026-03-22T05:00:00Z"), Instant.parse("2026-03-29T05:00:00Z"));
  }

  @Test
  void daysAreCountedOverTheTwentyNinthOfFebruary() {
    var leap = ReviewTerm.from(LocalDate.of(2028, 2, 10), RULES).clock(RULES, calendar);

    assertThat(leap.dueOn()).isEqualTo("2028-03-11");
  }

  @Test
  void whileTheCandidateIsAskedTheDaysStandStill() {
    var asked = term.pause(SETTLED_ON.plusDays(10));

    assertThat(asked.reviewDaysLeft()).isEqualTo(20);
    assertThat(asked.reviewDueOn()).isNull();
    assertThatThrownBy(() -> asked.clock(RULES, calendar)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void afterTheAnswerTheRemainingDaysRun() {
    var answeredOn = SETTLED_ON.plusDays(50);

    var clock = term.pause(SETTLED_ON.plusDays(10)).resume(answeredOn).clock(RULES, calendar);

    assertThat(clock.dueOn()).isEqualTo(answeredOn.plusDays(20));
    assertThat(clock.warnings())
        .containsExactly(
            calendar.startOf(answeredOn.plusDays(10)), calendar.startOf(answeredOn.plusDays(17)));
  }

  @Test
  void aWarningGivenBeforeThePauseIsNotRepeated() {
    var answeredOn = SETTLED_ON.plusDays(50);

    var clock = term.pause(SETTLED_ON.plusDays(22)).resume(answeredOn).clock(RULES, calendar);

    assertThat(clock.dueOn()).isEqualTo(answeredOn.plusDays(8));
    assertThat(clock.warnings()).containsExactly(calendar.startOf(answeredOn.plusDays(5)));
  }

  @Test
  void aWarningOfThePausingDayIsNotRepeatedEither() {
    var clock =
        term.pause(SETTLED_ON.plusDays(27)).resume(SETTLED_ON.plusDays(28)).clock(RULES, calendar);

    assertThat(clock.warnings()).isEmpty();
  }

  @Test
  void twoPausesKeepWhatIsLeftEachTime() {
    var again =
        term.pause(SETTLED_ON.plusDays(10))
            .resume(SETTLED_ON.plusDays(40))
            .pause(SETTLED_ON.plusDays(45))
            .resume(SETTLED_ON.plusDays(100));

    assertThat(again.reviewDueOn()).isEqualTo(SETTLED_ON.plusDays(115));
  }

  @Test
  void aLateOfficeHasNoDaysLeft() {
    var late = term.pause(SETTLED_ON.plusDays(33)).resume(SETTLED_ON.plusDays(40));

    assertThat(late.reviewDueOn()).isEqualTo(SETTLED_ON.plusDays(40));
  }

  @Test
  void warningsThatArePastWhenTheReviewOpensAreStillGiven() {
    var recordedLate = ReviewTerm.from(SETTLED_ON.minusDays(25), RULES).clock(RULES, calendar);

    assertThat(recordedLate.warnings())
        .hasSize(2)
        .first()
        .satisfies(it -> assertThat(it).isBefore(calendar.now()));
  }
}
