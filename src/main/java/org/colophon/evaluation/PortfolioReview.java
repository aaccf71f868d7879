package org.colophon.evaluation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.verdict.Judgement;
import org.colophon.evaluation.verdict.Mark;

/**
 * One evaluator's judgement of a portfolio, or how far they have come with it.
 *
 * @param position which evaluator, from 1
 * @param marks by competency, those that have any
 * @param statement what they say about the personal learning statement; may be empty
 */
public record PortfolioReview(
    SeatId seat, int position, PersonId person, List<PortfolioMark> marks, String statement) {

  public PortfolioReview {
    marks = List.copyOf(marks);
  }

  /** What was found about a competency; empty when nothing was. */
  public Optional<PortfolioMark> mark(int competency) {
    return marks.stream().filter(it -> it.competency() == competency).findFirst();
  }

  /** How many competencies need nothing more. */
  public long complete() {
    return marks.stream().filter(PortfolioMark::isComplete).count();
  }

  /** As it counts for the verdict; only a filed review has it. */
  public Judgement judgement() {
    return Judgement.of(
        marks.stream()
            .collect(
                toMap(
                    PortfolioMark::competency,
                    it -> new Mark(requireNonNull(it.finding()), it.words()))));
  }
}
