package org.colophon.evaluation.agreement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Finding;
import org.colophon.program.Rules;
import org.colophon.program.SetId;

/**
 * How one evaluator rates beside the others (R49). For the evaluator and the program office alone.
 *
 * @param n competencies this evaluator and another one rated
 * @param own the evaluator's share of each rating
 * @param others the share of each among all others' ratings of the same sets, as if they had rated
 *     each set as often as this evaluator did
 * @param stricter how often the evaluator's rating was lower than the other's of the same answer
 * @param milder how often it was higher
 */
public record Severity(
    int n, Map<Finding, Double> own, Map<Finding, Double> others, int stricter, int milder) {

  public Severity {
    own = Map.copyOf(own);
    others = Map.copyOf(others);
  }

  private record Rating(PersonId person, SetId set, Finding finding) {}

  /**
   * Of one evaluator; empty when there are too few of this evaluator.
   *
   * @param own this evaluator's double ratings
   * @param others how often others gave each rating, by set
   */
  public static Optional<Severity> of(
      PersonId person,
      Collection<DoubleRating> own,
      Map<SetId, Map<Finding, Long>> others,
      Rules.Agreement rule) {
    var turned = own.stream().map(it -> it.first().equals(person) ? it : it.turned()).toList();
    return turned.size() < rule.shownFrom() ? Optional.empty() : Optional.of(of(turned, others));
  }

  /** Of one evaluator among all ratings; empty when there are too few of this evaluator. */
  public static Optional<Severity> of(
      PersonId person, Collection<DoubleRating> ratings, Rules.Agreement rule) {
    var own =
        ratings.stream()
            .filter(it -> it.first().equals(person) || it.second().equals(person))
            .toList();
    var others =
        ratings.stream()
            .flatMap(Severity::each)
            .filter(it -> !it.person.equals(person))
            .collect(groupingBy(Rating::set, groupingBy(Rating::finding, counting())));
    return of(person, own, others, rule);
  }

  /** The evaluator's own ratings stand first. */
  private static Severity of(List<DoubleRating> own, Map<SetId, Map<Finding, Long>> others) {
    var mine = new EnumMap<Finding, Double>(Finding.class);
    var theirs = new EnumMap<Finding, Double>(Finding.class);
    var bySet = own.stream().collect(groupingBy(DoubleRating::set, counting()));
    for (var finding : Finding.values()) {
      mine.put(finding, share(own.stream().map(DoubleRating::firstFinding).toList(), finding));
      theirs.put(
          finding,
          bySet.entrySet().stream()
              .mapToDouble(
                  it -> it.getValue() * share(others.get(it.getKey()), finding) / own.size())
              .sum());
    }
    return new Severity(own.size(), mine, theirs, steps(own, 1), steps(own, -1));
  }

  private static double share(Map<Finding, Long> counts, Finding finding) {
    var all = counts.values().stream().mapToLong(it -> it).sum();
    return (double) counts.getOrDefault(finding, 0L) / all;
  }

  private static Stream<Rating> each(DoubleRating it) {
    return Stream.of(
        new Rating(it.first(), it.set(), it.firstFinding()),
        new Rating(it.second(), it.set(), it.secondFinding()));
  }

  private static double share(List<Finding> findings, Finding finding) {
    return (double) findings.stream().filter(finding::equals).count() / findings.size();
  }

  private static int steps(List<DoubleRating> own, int direction) {
    return (int)
        own.stream()
            .filter(
                it -> Integer.signum(it.firstFinding().compareTo(it.secondFinding())) == direction)
            .count();
  }
}
