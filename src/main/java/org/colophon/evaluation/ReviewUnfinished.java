package org.colophon.evaluation;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Says what a review still lacks; the message is one sentence to the evaluator. */
public class ReviewUnfinished extends Exception {

  /** Nothing is rated here, and nothing is said either. */
  ReviewUnfinished() {
    super("Say under “The course as a whole” what you think of the changes.");
  }

  public ReviewUnfinished(List<Integer> unrated) {
    this(unrated, List.of());
  }

  /**
   * Says what is missing; one of the lists has something in it.
   *
   * @param unexplained below met, without a reason or a comment
   */
  ReviewUnfinished(List<Integer> unrated, List<Integer> unexplained) {
    super(
        Stream.of(
                part(
                    unrated,
                    "competency %s has no rating yet",
                    "these competencies have no rating yet: %s"),
                part(
                    unexplained,
                    "competency %s is below met and needs a reason and a comment",
                    "these are below met and need a reason and a comment: %s"))
            .flatMap(Optional::stream)
            .collect(collectingAndThen(joining("; ", "", "."), StringUtils::capitalize)));
  }

  private static Optional<String> part(List<Integer> of, String one, String many) {
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (of.size() == 1 ? one : many)
                .formatted(of.stream().map(String::valueOf).collect(joining(", "))));
  }
}
