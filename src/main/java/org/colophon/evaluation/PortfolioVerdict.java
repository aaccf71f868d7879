package org.colophon.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.colophon.evaluation.verdict.Feedback;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.evaluation.verdict.Verdict.Outcome;

/**
 * What the ratings of one submission came to, and when.
 *
 * @param round which submission, from 1
 * @param judges how many had rated it: two, or three
 * @param onStatement what they say about the personal learning statement, without names and in an
 *     order that tells nothing about who wrote which; empty while a third evaluator is asked
 */
public record PortfolioVerdict(
    int round, int judges, Verdict verdict, List<String> onStatement, Instant decidedAt) {

  public PortfolioVerdict {
    onStatement = List.copyOf(onStatement);
  }

  public Outcome outcome() {
    return verdict.outcome();
  }

  /** Those the candidate or a third evaluator is asked about, or which kept it unachieved. */
  public SortedSet<Integer> competencies() {
    return verdict.competencies();
  }

  /** By competency, without names (R44); empty while a third evaluator is asked. */
  public List<Feedback> feedback() {
    return verdict.feedback();
  }
}
