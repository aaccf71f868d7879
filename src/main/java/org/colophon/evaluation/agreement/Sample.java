package org.colophon.evaluation.agreement;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
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
 * @param portfolios the ratings of each portfolio
 * @param equal how many ratings are equal
 */
record Sample(RatingTable all, List<RatingTable> portfolios, int n, long equal) {

  private static final double CONFIDENCE = 0.95;

  /**
   * Tells two evaluators apart where there are only two. Among many pairs, who is first means
   * nothing.
   */
  static Sample of(Collection<DoubleRating> ratings) {
    var onePair = ratings.stream().map(Pair::of).distinct().count() == 1;
    Function<List<DoubleRating>, RatingTable> table =
        onePair ? Sample::ofPair : its -> RatingTable.of(its).mirrored();
    var portfolios =
        List.copyOf(
            ratings.stream()
                .collect(groupingBy(DoubleRating::portfolio, collectingAndThen(toList(), table)))
                .values());
    return new Sample(
        portfolios.stream().reduce(RatingTable::plus).orElseThrow(),
        portfolios,
        ratings.size(),
        ratings.stream().filter(DoubleRating::isEqual).count());
  }

  private static RatingTable ofPair(List<DoubleRating> ratings) {
    return RatingTable.of(
        ratings.stream()
            .map(it -> Pair.of(it).one().equals(it.first()) ? it : it.turned())
            .toList());
  }

  Agreement agreement(int alarmBelow) {
    return new Agreement(
        n,
        portfolios.size(),
        figure(0, it -> Optional.of(it.agreement(Weights.NONE))).orElseThrow(),
        figure(-1, it -> it.kappa(Weights.LINEAR)),
        figure(-1, it -> it.gwet(Weights.NONE)).orElseThrow(),
        figure(-1, it -> it.gwet(Weights.LINEAR)).orElseThrow(),
        figure(-1, RatingTable::alpha),
        100 * equal < (long) alarmBelow * n);
  }

  Optional<Figure> figure(double least, Function<RatingTable, Optional<Double>> formula) {
    return formula
        .apply(all)
        .map(value -> new Figure(value, error(formula).map(it -> around(value, least, it))));
  }

  private Interval around(double value, double least, double error) {
    var reach =
        TDistribution.of(portfolios.size() - 1.0).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
            * error;
    return new Interval(Math.max(least, value - reach), Math.min(1, value + reach));
  }

  /** The standard error; empty where leaving out a portfolio changes nothing, or leaves nothing. */
  Optional<Double> error(Function<RatingTable, Optional<Double>> formula) {
    if (portfolios.size() < 2) {
      return Optional.empty();
    }
    var without = new ArrayList<Double>();
    for (var portfolio : portfolios) {
      formula.apply(all.minus(portfolio)).ifPresent(without::add);
    }
    var count = portfolios.size();
    var mean = without.stream().mapToDouble(it -> it).average().orElse(0);
    var squares = without.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
    var error = Math.sqrt(squares * (count - 1) / count);
    return without.size() == count && error > 1e-12 ? Optional.of(error) : Optional.empty();
  }
}
