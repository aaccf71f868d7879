package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Says which competencies have no mark yet; the message is for the evaluator. */
public class ReviewUnfinished extends Exception {

  /** Nothing is rated here, and nothing is said either. */
  ReviewUnfinished() {
    super("Say under “The course as a whole” what you think of the changes.");
  }

  public ReviewUnfinished(List<Integer> competencies) {
    super(
        competencies.size() == 1
            ? "Competency %d has no rating yet.".formatted(competencies.get(0))
            : "These competencies have no rating yet: %s."
                .formatted(competencies.stream().map(String::valueOf).collect(joining(", "))));
  }
}
