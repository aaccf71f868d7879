package org.colophon.evaluation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.agreement.AgreementPolicy.InSet;
import org.colophon.evaluation.agreement.AgreementPolicy.Pair;
import org.colophon.evaluation.agreement.AgreementPolicy.Quarter;
import org.colophon.evaluation.agreement.AgreementPolicy.SetInQuarter;
import org.colophon.evaluation.agreement.RatingTable.Weights;
import org.colophon.program.Rules;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId ACCESS = SetId.of("access-services");
  static final LocalDate MAY = LocalDate.of(2026, 5, 2);

  /**
   * 100 pregnancies classified by two abstractors: {@code cont3x3abstractors} in K. L. Gwet's
   * irrCAC, with the figures of its overview and of the tests of its Python edition.
   */
  static final RatingTable ABSTRACTORS =
      new RatingTable(new double[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});

  /**
   * Four observers and twelve units, as coincidences: K. Krippendorff, Computing Krippendorff's
   * Alpha-Reliability (2011), section C. Each pair stands there twice, so half of it is a table.
   */
  static final RatingTable OBSERVERS =
      new RatingTable(
          new double[][] {
            {7 / 2.0, 4 / 6.0, 1 / 6.0, 1 / 6.0, 0},
            {4 / 6.0, 10 / 2.0, 4 / 6.0, 1 / 6.0, 0},
            {1 / 6.0, 4 / 6.0, 8 / 2.0, 1 / 6.0, 0},
            {1 / 6.0, 1 / 6.0, 1 / 6.0, 4 / 2.0, 0},
            {0, 0, 0, 0, 3 / 2.0}
          });

  final AgreementPolicy policy = new AgreementPolicy(new Rules.Agreement(10, 80, 14));

  @Test
  void figuresOfGwetsAbstractors() {
    assertThat(ABSTRACTORS.agreement(Weights.NONE)).isEqualTo(0.89, within(1e-12));
    assertThat(ABSTRACTORS.kappa(Weights.NONE)).hasValueSatisfying(near(0.7964094, 5e-8));
    assertThat(ABSTRACTORS.mirrored().kappa(Weights.NONE)) // Scott's pi
        .hasValueSatisfying(near(0.7962397, 5e-8));
    assertThat(ABSTRACTORS.gwet(Weights.NONE)).hasValueSatisfying(near(0.8493305, 5e-8));
    assertThat(ABSTRACTORS.nominalAlpha()).hasValueSatisfying(near(0.7972585, 5e-8));
    assertThat(ABSTRACTORS.kappa(Weights.LINEAR)).hasValueSatisfying(near(0.843, 5e-4));
    assertThat(ABSTRACTORS.gwet(Weights.LINEAR)).hasValueSatisfying(near(0.900, 5e-4));
    assertThat(ABSTRACTORS.kappa(Weights.QUADRATIC)).hasValueSatisfying(near(0.892, 5e-4));
    assertThat(ABSTRACTORS.gwet(Weights.QUADRATIC)).hasValueSatisfying(near(0.940, 5e-4));
  }

  @Test
  void figuresOfKrippendorffsObservers() {
    assertThat(OBSERVERS.nominalAlpha()).hasValueSatisfying(near(0.743, 5e-4));
    assertThat(OBSERVERS.alpha()).hasValueSatisfying(near(0.815, 5e-4));
  }

  /** Leaving out one at a time comes to nearly the published errors and intervals. */
  @Test
  void intervalsOfGwetsAbstractors() {
    var sample = Sample.of(abstractors());

    assertThat(sample.error(it -> it.kappa(Weights.NONE)))
        .hasValueSatisfying(near(0.05891072, 1.5e-3));
    assertThat(sample.error(it -> it.gwet(Weights.NONE)))
        .hasValueSatisfying(near(0.04321747, 1.5e-3));
    assertThat(sample.error(it -> Optional.of(it.agreement(Weights.NONE))))
        .hasValueSatisfying(near(0.03128898, 1.5e-3));

    var found = policy.of(abstractors()).orElseThrow();
    around(found.equal(), 0.828, 0.952);
    around(found.kappa().orElseThrow(), 0.748, 0.938);
    around(found.ac1(), 0.764, 0.935);
    around(found.ac2(), 0.842, 0.958);
    assertThat(found.n()).isEqualTo(100);
    assertThat(found.portfolios()).isEqualTo(100);
    assertThat(found.alarm()).isFalse();
  }

  /** Formulas from the definitions, one pair of ratings after the other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anIndependentWayComesToTheSame(int seed) {
    var random = new Random(seed);
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 40; i++) {
      var one = random.nextInt(3);
      var other = random.nextInt(10) < 7 ? one : random.nextInt(3);
      ratings.add(rating("p" + i % 7, Finding.values()[one], Finding.values()[other]));
    }

    var found = policy.of(ratings).orElseThrow();

    assertThat(found.equal().value()).isEqualTo(Naive.equal(ratings), within(1e-12));
    assertThat(found.kappa().orElseThrow().value()).isEqualTo(Naive.kappa(ratings), within(1e-12));
    assertThat(found.ac1().value()).isEqualTo(Naive.ac(ratings, false), within(1e-12));
    assertThat(found.ac2().value()).isEqualTo(Naive.ac(ratings, true), within(1e-12));
    assertThat(found.alpha().orElseThrow().value()).isEqualTo(Naive.alpha(ratings), within(1e-12));
    assertThat(found.kappa().orElseThrow().interval().orElseThrow().low())
        .isEqualTo(
            found.kappa().orElseThrow().value() - 2.446912 * Naive.error(ratings, Naive::kappa),
            within(1e-6));
  }

  @Test
  void whoIsFirstMakesNoDifference() {
    var ratings = List.copyOf(abstractors());
    var turned = ratings.stream().map(DoubleRating::turned).toList();

    assertThat(policy.of(turned)).isEqualTo(policy.of(ratings));
  }

  @Test
  void amongManyPairsFirstAndSecondAreNotTwoPeople() {
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 12; i++) {
      ratings.add(rating("p" + i, "u1", Finding.MET, "u" + (2 + i % 2), Finding.PARTLY));
    }
    ratings.add(rating("p20", "u1", Finding.PARTLY, "u2", Finding.PARTLY));
    var turned = new ArrayList<>(ratings);
    turned.set(0, ratings.get(0).turned());

    assertThat(policy.of(turned)).isEqualTo(policy.of(ratings));
  }

  @Test
  void fewerThanTheLeastNumberShowNothing() {
    var ten = List.copyOf(abstractors()).subList(0, 10);

    assertThat(policy.of(ten)).isPresent();
    assertThat(policy.of(ten.subList(0, 9))).isEmpty();
    assertThat(policy.bySet(ten.subList(0, 9))).isEmpty();
  }

  @Test
  void belowTheShareItIsLookedInto() {
    assertThat(policy.of(tenWithEqual(8)).orElseThrow().alarm()).isFalse();
    assertThat(policy.of(tenWithEqual(7)).orElseThrow().alarm()).isTrue();
  }

  /** Ten answers of one portfolio tell of one portfolio, however many they are. */
  @Test
  void onePortfolioHasNoInterval() {
    var found = policy.of(tenWithEqual(8)).orElseThrow();

    assertThat(found.portfolios()).isEqualTo(1);
    assertThat(found.ac1().interval()).isEmpty();
  }

  @Test
  void whereEverythingIsMetKappaSaysNothingAndAc1Stays() {
    var found = policy.of(tenWithEqual(10)).orElseThrow();

    assertThat(found.kappa()).isEmpty();
    assertThat(found.alpha()).isEmpty();
    assertThat(found.ac1().value()).isEqualTo(1);
  }

  /** The paradox kappa is known for: 90 percent equal, nearly all met, and kappa below 0. */
  @Test
  void whereNearlyEverythingIsMetAc1IsTheSteadyOne() {
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 20; i++) {
      ratings.add(
          rating(
              "p" + i,
              i == 0 ? Finding.PARTLY : Finding.MET,
              i == 1 ? Finding.PARTLY : Finding.MET));
    }

    var found = policy.of(ratings).orElseThrow();

    assertThat(found.equal().value()).isEqualTo(0.9);
    assertThat(found.kappa().orElseThrow().value()).isNegative();
    assertThat(found.ac1().value()).isGreaterThan(0.85);
  }

  @Test
  void bySetByCompetencyByQuarterAndByPair() {
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 10; i++) {
      ratings.add(
          new DoubleRating(
              "p" + i, TECHNOLOGY, 1, MAY, id("u1"), Finding.MET, id("u2"), Finding.MET));
      ratings.add(
          new DoubleRating(
              "q" + i,
              ACCESS,
              2,
              MAY.plusMonths(2),
              id("u2"),
              Finding.MET,
              id("u1"),
              Finding.NOT_MET));
    }

    assertThat(policy.bySet(ratings)).containsOnlyKeys(TECHNOLOGY, ACCESS);
    assertThat(policy.bySet(ratings).get(TECHNOLOGY).equal().value()).isEqualTo(1);
    assertThat(policy.bySet(ratings).get(ACCESS).equal().value()).isZero();
    assertThat(policy.byCompetency(ratings))
        .containsOnlyKeys(new InSet(TECHNOLOGY, 1), new InSet(ACCESS, 2));
    assertThat(policy.byQuarter(ratings))
        .containsOnlyKeys(
            new SetInQuarter(TECHNOLOGY, new Quarter(2026, 2)),
            new SetInQuarter(ACCESS, new Quarter(2026, 3)));
    assertThat(policy.byPair(ratings)).containsOnlyKeys(new Pair(id("u1"), id("u2")));
    assertThat(policy.byPair(ratings).values()).extracting(Agreement::n).containsExactly(20);
  }

  private static Consumer<Double> near(double value, double by) {
    return it -> assertThat(it).isEqualTo(value, within(by));
  }

  private static void around(Figure figure, double low, double high) {
    assertThat(figure.interval().orElseThrow().low()).isEqualTo(low, within(5e-3));
    assertThat(figure.interval().orElseThrow().high()).isEqualTo(high, within(5e-3));
  }

  private static List<DoubleRating> tenWithEqual(int equal) {
    var ratings = new ArrayList<DoubleRating>();
    for (var i = 0; i < 10; i++) {
      ratings.add(rating("p", Finding.MET, i < equal ? Finding.MET : Finding.PARTLY));
    }
    return ratings;
  }

  private static Collection<DoubleRating> abstractors() {
    var ratings = new ArrayList<DoubleRating>();
    for (var row = 0; row < 3; row++) {
      for (var column = 0; column < 3; column++) {
        for (var i = 0; i < ABSTRACTORS.counts()[row][column]; i++) {
          ratings.add(
              rating("p" + ratings.size(), Finding.values()[row], Finding.values()[column]));
        }
      }
    }
    return ratings;
  }

  private static DoubleRating rating(String portfolio, Finding one, Finding other) {
    return rating(portfolio, "u1", one, "u2", other);
  }

  private static DoubleRating rating(
      String portfolio, String who, Finding one, String whoElse, Finding other) {
    return new DoubleRating(portfolio, TECHNOLOGY, 1, MAY, id(who), one, id(whoElse), other);
  }

  private static PersonId id(String value) {
    return PersonId.of(value + "000");
  }

  /** The definitions, written without a table. */
  static final class Naive {

    static double equal(List<DoubleRating> ratings) {
      return ratings.stream().filter(it -> it.firstFinding() == it.secondFinding()).count()
          / (double) ratings.size();
    }

    static double kappa(List<DoubleRating> ratings) {
      var apart = 0.0;
      var apartByChance = 0.0;
      for (var one : ratings) {
        apart += steps(one.firstFinding(), one.secondFinding()) * ratings.size();
        for (var other : ratings) {
          apartByChance += steps(one.firstFinding(), other.secondFinding());
        }
      }
      return 1 - apart / apartByChance;
    }

    static double ac(List<DoubleRating> ratings, boolean weighted) {
      var observed = 0.0;
      for (var it : ratings) {
        observed += worth(it.firstFinding(), it.secondFinding(), weighted) / ratings.size();
      }
      var spread = 0.0;
      for (var finding : Finding.values()) {
        var share = 0.0;
        for (var it : ratings) {
          share +=
              (it.firstFinding() == finding ? 0.5 : 0) + (it.secondFinding() == finding ? 0.5 : 0);
        }
        share /= ratings.size();
        spread += share * (1 - share);
      }
      var chance = (weighted ? 5.0 : 3.0) / 6 * spread;
      return (observed - chance) / (1 - chance);
    }

    static double alpha(List<DoubleRating> ratings) {
      var values = new ArrayList<Finding>();
      ratings.forEach(
          it -> {
            values.add(it.firstFinding());
            values.add(it.secondFinding());
          });
      var observed = 0.0;
      for (var it : ratings) {
        observed += between(values, it.firstFinding(), it.secondFinding()) / ratings.size();
      }
      var expected = 0.0;
      for (var i = 0; i < values.size(); i++) {
        for (var j = 0; j < values.size(); j++) {
          if (i != j) {
            expected += between(values, values.get(i), values.get(j));
          }
        }
      }
      return 1 - observed / (expected / (values.size() * (values.size() - 1.0)));
    }

    static double error(List<DoubleRating> ratings, Function<List<DoubleRating>, Double> figure) {
      var names = ratings.stream().map(DoubleRating::portfolio).distinct().toList();
      var left =
          names.stream()
              .map(
                  name ->
                      figure.apply(
                          ratings.stream().filter(it -> !it.portfolio().equals(name)).toList()))
              .toList();
      var mean = left.stream().mapToDouble(it -> it).sum() / left.size();
      var sum = left.stream().mapToDouble(it -> Math.pow(it - mean, 2)).sum();
      return Math.sqrt(sum * (left.size() - 1) / left.size());
    }

    private static double between(List<Finding> values, Finding one, Finding other) {
      if (one == other) {
        return 0;
      }
      var low = Math.min(one.ordinal(), other.ordinal());
      var high = Math.max(one.ordinal(), other.ordinal());
      var steps = 0.0;
      for (var value : values) {
        if (value.ordinal() == low || value.ordinal() == high) {
          steps += 0.5;
        } else if (value.ordinal() > low && value.ordinal() < high) {
          steps += 1;
        }
      }
      return steps * steps;
    }

    private static double steps(Finding one, Finding other) {
      return Math.abs(one.ordinal() - other.ordinal()) / 2.0;
    }

    private static double worth(Finding one, Finding other, boolean weighted) {
      return weighted ? 1 - steps(one, other) : one == other ? 1 : 0;
    }
  }
}
