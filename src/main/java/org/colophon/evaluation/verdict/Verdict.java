package org.colophon.evaluation.verdict;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes of a portfolio.
 *
 * @param competencies those the candidate is asked about, or a third evaluator, or which kept the
 *     set from being achieved; empty when it is
 * @param feedback by competency; empty as long as a third evaluator is asked, so that nobody reads
 *     what is not decided
 */
public record Verdict(Outcome outcome, SortedSet<Integer> competencies, List<Feedback> feedback) {

  /** How it ends. */
  public enum Outcome {
    ACHIEVED,
    /** The candidate is asked for more about some competencies. */
    MORE_ASKED,
    /** A third evaluator rates some competencies. */
    THIRD_NEEDED,
    /** Not achieved; an approved course is the way that is left. */
    NOT_ACHIEVED
  }

  public Verdict {
    competencies = Collections.unmodifiableSortedSet(new TreeSet<>(competencies));
    feedback = List.copyOf(feedback);
  }
}
