package org.colophon.evaluation.verdict;

import java.util.List;

/**
 * What the candidate reads about one competency (R44).
 *
 * @param comments of all evaluators, without names and in an order that tells nothing about who
 *     wrote which
 */
public record Feedback(int competency, Merged merged, List<String> comments) {

  public Feedback {
    comments = List.copyOf(comments);
  }
}
