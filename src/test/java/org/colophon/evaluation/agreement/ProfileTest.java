package org.colophon.evaluation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.util.DoubleComparator;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.program.Rules;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;

/** How one evaluator rates and keeps the times. */
class ProfileTest {

  static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  static final PersonId STRICT = PersonId.of("u4001");
  static final PersonId OTHER = PersonId.of("u4002");
  static final PersonId THIRD = PersonId.of("u4003");

  final Rules.Agreement rule = new Rules.Agreement(10, 80, 14);

  @Test
  void anEvaluatorIsHeldAgainstAllOthersOfTheSameSets() {
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 8; i++) {
      ratings.add(rating("technology", STRICT, i < 4 ? Finding.PARTLY : Finding.MET, OTHER));
      ratings.add(rating("youth-services", OTHER, Finding.NOT_MET, THIRD));
    }
    for (var i = 0; i < 2; i++) {
      ratings.add(rating("access-services", OTHER, Finding.PARTLY, STRICT));
    }

    var severity = Severity.of(STRICT, ratings, rule).orElseThrow();

    assertThat(severity.n()).isEqualTo(10);
    same(severity.own(), Map.of(Finding.MET, 0.6, Finding.PARTLY, 0.4, Finding.NOT_MET, 0.0));
    same(severity.others(), Map.of(Finding.MET, 0.8, Finding.PARTLY, 0.2, Finding.NOT_MET, 0.0));
    assertThat(severity.stricter()).isEqualTo(4);
    assertThat(severity.milder()).isEqualTo(2);
  }

  @Test
  void fewRatingsOfOneEvaluatorShowNothing() {
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 20; i++) {
      ratings.add(rating("technology", i < 9 ? STRICT : THIRD, Finding.MET, OTHER));
    }

    assertThat(Severity.of(STRICT, ratings, rule)).isEmpty();
    assertThat(Severity.of(THIRD, ratings, rule)).isPresent();
  }

  @Test
  void whatIsOverIsCounted() {
    var turns =
        List.of(
            filed(10),
            filed(21),
            filed(22),
            turn(null, 5, TurnOutcome.SILENT),
            turn(1, 25, TurnOutcome.OVERDUE),
            turn(null, 2, TurnOutcome.DECLINED),
            turn(1, null, null));

    var found = Timeliness.of(turns, it -> it.atZone(ZoneOffset.UTC).toLocalDate());

    assertThat(found).isEqualTo(new Timeliness(6, 1, 2, 1, 1, Optional.of(21.0)));
  }

  @Test
  void theMedianOfTwoLiesBetweenThem() {
    var found =
        Timeliness.of(List.of(filed(3), filed(8)), it -> it.atZone(ZoneOffset.UTC).toLocalDate());

    assertThat(found.medianDays()).contains(5.5);
    assertThat(Timeliness.of(List.of(), it -> MAY).medianDays()).isEmpty();
  }

  private static void same(Map<Finding, Double> found, Map<Finding, Double> wanted) {
    var near = new DoubleComparator(1e-12);
    wanted.forEach(
        (finding, share) -> assertThat(found.get(finding)).usingComparator(near).isEqualTo(share));
  }

  private static DoubleRating rating(String set, PersonId one, Finding found, PersonId other) {
    return new DoubleRating("p", SetId.of(set), 1, MAY, one, found, other, Finding.MET);
  }

  /** Claimed on the first of May, due 21 days later. */
  private static Turn filed(int afterDays) {
    return turn(0, afterDays, TurnOutcome.FILED);
  }

  private static Turn turn(Integer claimed, Integer ended, TurnOutcome outcome) {
    return new Turn(
        STRICT,
        "",
        null,
        at(0),
        MAY.plusDays(5),
        claimed == null ? null : at(claimed),
        claimed == null ? null : MAY.plusDays(claimed + 21),
        ended == null ? null : at(ended),
        outcome,
        "");
  }

  private static Instant at(int day) {
    return MAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
