package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorChoice.Eligible;
import org.colophon.evaluation.EvaluatorChoice.Vacancy;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

  static final AtomicInteger CASES = new AtomicInteger();
  static final Instant MAY = Instant.parse("2026-05-02T10:00:00Z");

  final BestForAll choice =
      new BestForAll(new ProgramCalendar(Clock.fixed(MAY, ZoneId.of("America/Chicago"))));

  @Test
  void whoHasLeastOpenComesFirst() {
    var chosen = choose(person("u4001", 1, 0, 8, null), person("u4002", 0, 7, 8, MAY));

    assertThat(chosen.person()).isEqualTo(PersonId.of("u4002"));
    assertThat(chosen.reason())
        .isEqualTo(
            "First of 2 who can be asked: 0 open, 7 of 8 this year, last asked on May 2, 2026."
                + " The next has 1 open, 0 of 8 this year, never asked before.");
  }

  @Test
  void thenWhoHasDoneTheSmallestShareOfWhatTheyWant() {
    assertThat(choose(person("u4001", 0, 2, 3, null), person("u4002", 0, 4, 20, MAY)).person())
        .isEqualTo(PersonId.of("u4002"));
  }

  @Test
  void thenWhoWasNotAskedForTheLongestTime() {
    assertThat(
            choose(
                    person("u4001", 0, 0, 8, MAY.plusSeconds(60)),
                    person("u4002", 0, 0, 8, MAY),
                    person("u4003", 0, 0, 8, MAY.plusSeconds(30)))
                .person())
        .isEqualTo(PersonId.of("u4002"));
    assertThat(choose(person("u4001", 0, 0, 8, MAY), person("u4002", 0, 0, 8, null)).person())
        .isEqualTo(PersonId.of("u4002"));
  }

  @Test
  void theOrderTheyComeInDoesNotMatter() {
    var one = person("u4001", 0, 0, 8, null);
    var other = person("u4002", 0, 0, 8, null);

    assertThat(choose(one, other)).isEqualTo(choose(other, one));
  }

  @Test
  void theOnlyOneIsSaidToBeIt() {
    assertThat(choose(person("u4001", 0, 0, 8, null)).reason()).startsWith("The only one");
  }

  @Test
  void whoAloneCanTakeOneSeatIsNotGivenAnother() {
    var ines = person("u4001", 0, 0, 1, null);
    var busy = person("u4002", 4, 0, 8, MAY);
    var either = seat(1);
    var hers = seat(1);

    var chosen =
        choice.choose(
            List.of(
                new Vacancy(either, List.of(ines, busy), null),
                new Vacancy(hers, List.of(ines), null)));

    assertThat(chosen.get(hers.id()).person()).isEqualTo(ines.person());
    assertThat(chosen.get(either.id()).person()).isEqualTo(busy.person());
    assertThat(chosen.get(either.id()).reason())
        .isEqualTo(
            "Number 2 of 2 who can be asked: 4 open, 0 of 8 this year, last asked on May 2, 2026."
                + " Those before are needed for other reviews that wait.");
  }

  @Test
  void withoutASolverThoseThatFewestCanTakeComeFirst() {
    var ines = person("u4001", 0, 0, 1, null);
    var busy = person("u4002", 4, 0, 8, MAY);
    var either = seat(1);
    var hers = seat(1);

    var chosen =
        choice.oneByOne(
            List.of(
                new Vacancy(either, List.of(ines, busy), null),
                new Vacancy(hers, List.of(ines), null)));

    assertThat(chosen.get(hers.id()).person()).isEqualTo(ines.person());
    assertThat(chosen.get(either.id()).person()).isEqualTo(busy.person());
    assertThat(choice.oneByOne(List.of(new Vacancy(either, List.of(ines, busy), busy.person()))))
        .as("who is asked keeps it")
        .extractingByKey(either.id())
        .extracting(EvaluatorChoice.Choice::person)
        .isEqualTo(busy.person());
  }

  @Test
  void aSeatThatNobodyCanTakeHasNoChoice() {
    assertThat(choice.choose(List.of(new Vacancy(seat(1), List.of(), null)))).isEmpty();
  }

  private EvaluatorChoice.Choice choose(Eligible... people) {
    var seat = seat(1);
    return choice.choose(List.of(new Vacancy(seat, List.of(people), null))).get(seat.id());
  }

  private static Eligible person(
      String id, long open, long claimed, int cap, @Nullable Instant lastAsked) {
    return new Eligible(PersonId.of(id), open, 0, claimed, cap, lastAsked, Instant.EPOCH);
  }

  private static SeatView seat(int position) {
    return new SeatView(
        SeatId.next(),
        CaseNumber.of("P-2026-%05d".formatted(CASES.incrementAndGet())),
        EvaluatorKind.COURSE,
        SetId.of("technology"),
        "provider x",
        "A course",
        1,
        position,
        new ReviewClock(5, List.of(), 21, 24, 5),
        SeatState.OPEN,
        Instant.EPOCH,
        null,
        null,
        Language.ENGLISH,
        List.of());
  }
}
