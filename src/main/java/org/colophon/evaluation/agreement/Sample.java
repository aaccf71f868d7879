package org.colophon.evaluation.agreement;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.TDistribution;
import org.colophon.evaluation.agreement.AgreementPolicy.Pair;
import org.colophon.evaluation.agreement.Figure.Interval;
import org.colophon.evaluation.agreement.RatingTable.Weights;

/**
 * Some portfolios' double ratings as numbers.
 *
 * @param all every rating
 * @param lots the ratings of each portfolio; those that are alike stand there once
 */
record Sample(RatingTable all, List<Lot> lots) {

  private static final double CONFIDENCE = 0.95;

  /**
   * Tells two evaluators apart where there are only two. Among many pairs, who is first means
   * nothing.
   */
  static Sample of(Collection<DoubleRating> ratings) {
    var onePair = ratings.stream().map(Pair::of).distinct().count() == 1;
    return of(
        ratings.stream()
            .collect(
                groupingBy(
                    DoubleRating::portfolio,
                    collectingAndThen(toList(), it -> new Lot(ofPair(it), 1))))
            .values(),
        onePair);
  }

  /**
   * From counted portfolios.
   *
   * @param onePair whether all of them were rated by the same two, always in the same order
   */
  static Sample of(Collection<Lot> counted, boolean onePair) {
    var lots =
        counted.stream()
            .map(it -> onePair ? it : new Lot(it.table().mirrored(), it.times()))
            .toList();
    var all = new RatingTable(new double[3][3]);
    for (var lot : lots) {
      all = all.plus(lot.table(), lot.times());
    }
    return new Sample(all, lots);
  }

  private static RatingTable ofPair(List<DoubleRating> ratings) {
    return RatingTable.of(
        ratings.stream()
            .map(it -> Pair.of(it).one().equals(it.first()) ? it : it.turned())
            .toList());
  }

  int n() {
    return (int) Math.round(all.n());
  }

  private long portfolios() {
    return lots.stream().mapToLong(Lot::times).sum();
  }

  Agreement agreement(int alarmBelow) {
    return new Agreement(
        n(),
        (int) all.equal(),
        (int) portfolios(),
        figure(0, it -> Optional.of(it.agreement(Weights.NONE))).orElseThrow(),
        figure(-1, it -> it.kappa(Weights.LINEAR)),
        figure(-1, it -> it.gwet(Weights.NONE)).orElseThrow(),
        figure(-1, it -> it.gwet(Weights.LINEAR)).orElseThrow(),
        figure(-1, RatingTable::alpha),
        100 * all.equal() < (long) alarmBelow * n());
  }

  Optional<Figure> figure(double least, Function<RatingTable, Optional<Double>> formula) {
    return formula
        .apply(all)
        .map(value -> new Figure(value, error(formula).map(it -> around(value, least, it))));
  }

  private Interval around(double value, double least, double error) {
    var reach =
        TDistribution.of(portfolios() - 1.0).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
            * error;
    return new Interval(Math.max(least, value - reach), Math.min(1, value + reach));
  }

  private record Without(double value, long times) {}

  /** The standard error; empty where leaving out a portfolio changes nothing, or leaves nothing. */
  Optional<Double> error(Function<RatingTable, Optional<Double>> formula) {
    var count = portfolios();
    if (count < 2) {
      return Optional.empty();
    }
    var without =
        lots.stream()
            .flatMap(
                lot ->
                    formula
                        .apply(all.minus(lot.table()))
                        .map(it -> new Without(it, lot.times()))
                        .stream())
            .toList();
    var mean = without.stream().mapToDouble(it -> it.value() * it.times()).sum() / count;
    var squares =
        without.stream()
            .mapToDouble(it -> (it.value() - mean) * (it.value() - mean) * it.times())
            .sum();
    var error = Math.sqrt(squares * (count - 1) / count);
    return without.size() == lots.size() && error > 1e-12 ? Optional.of(error) : Optional.empty();
  }
}
