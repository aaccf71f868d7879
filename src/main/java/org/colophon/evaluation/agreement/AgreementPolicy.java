package org.colophon.evaluation.agreement;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.colophon.accounts.PersonId;
import org.colophon.program.Rules;
import org.colophon.program.SetId;

/**
 * Works out how far evaluators agree (R48). Too few ratings give no figures at all.
 *
 * <p>Ratings of one portfolio hang together, so the interval is taken by leaving out one portfolio
 * after the other (jackknife), with Student's t of one less than there are portfolios.
 */
public record AgreementPolicy(Rules.Agreement rule) {

  /** Two people, in whichever order. */
  public record Pair(PersonId one, PersonId other) {

    static Pair of(DoubleRating rating) {
      return rating.first().value().compareTo(rating.second().value()) < 0
          ? new Pair(rating.first(), rating.second())
          : new Pair(rating.second(), rating.first());
    }
  }

  /** One competency of a set. */
  public record InSet(SetId set, int competency) {}

  /** A calendar quarter. */
  public record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
      return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
  }

  /** A set's trend is read by quarter. */
  public record SetInQuarter(SetId set, Quarter quarter) {}

  public Map<SetId, Agreement> bySet(Collection<DoubleRating> ratings) {
    return by(ratings, DoubleRating::set);
  }

  public Map<InSet, Agreement> byCompetency(Collection<DoubleRating> ratings) {
    return by(ratings, it -> new InSet(it.set(), it.competency()));
  }

  public Map<SetInQuarter, Agreement> byQuarter(Collection<DoubleRating> ratings) {
    return by(ratings, it -> new SetInQuarter(it.set(), Quarter.of(it.filedOn())));
  }

  public Map<Pair, Agreement> byPair(Collection<DoubleRating> ratings) {
    return by(ratings, Pair::of);
  }

  private <K> Map<K, Agreement> by(
      Collection<DoubleRating> ratings, Function<DoubleRating, K> key) {
    var found = new HashMap<K, Agreement>();
    ratings.stream()
        .collect(groupingBy(key))
        .forEach((group, its) -> of(its).ifPresent(it -> found.put(group, it)));
    return found;
  }

  /**
   * What counted portfolios say; empty when their ratings are too few.
   *
   * @param onePair whether all of them were rated by the same two, always in the same order
   */
  public Optional<Agreement> of(Collection<Lot> lots, boolean onePair) {
    var sample = Sample.of(lots, onePair);
    return sample.n() < rule.shownFrom()
        ? Optional.empty()
        : Optional.of(sample.agreement(rule.alarmBelow()));
  }

  /** What these ratings say; empty when they are too few. */
  public Optional<Agreement> of(Collection<DoubleRating> ratings) {
    return ratings.size() < rule.shownFrom()
        ? Optional.empty()
        : Optional.of(Sample.of(ratings).agreement(rule.alarmBelow()));
  }
}
