package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluator of a portfolio found about one competency, as far as they have come (R38).
 *
 * @param competency its number in the set
 * @param finding null as long as it is not rated
 * @param shortcomings what falls short; none when it is met
 * @param comment why, in the evaluator's words
 */
public record PortfolioMark(
    int competency, @Nullable Finding finding, Set<Shortcoming> shortcomings, String comment) {

  public PortfolioMark {
    var ordered = EnumSet.noneOf(Shortcoming.class);
    if (finding != Finding.MET) {
      ordered.addAll(shortcomings);
    }
    shortcomings = Collections.unmodifiableSet(ordered);
    comment = comment.strip();
  }

  /** Nothing yet. */
  public static PortfolioMark none(int competency) {
    return new PortfolioMark(competency, null, Set.of(), "");
  }

  public boolean isRated() {
    return finding != null;
  }

  public boolean isMet() {
    return finding == Finding.MET;
  }

  /** Whether it can be filed: below met, there is a reason from the catalog and a comment. */
  public boolean isComplete() {
    return isMet() || finding != null && !shortcomings.isEmpty() && !comment.isEmpty();
  }

  /** The reasons and the comment as one text; empty when there is neither. */
  public String words() {
    var reasons =
        shortcomings.stream().map(Shortcoming::label).map(it -> it + ".").collect(joining(" "));
    return (reasons + " " + comment).strip();
  }
}
