package org.colophon.evaluation;

import java.util.List;
import java.util.Optional;
import org.colophon.program.EditionId;
import org.colophon.program.SetId;

/**
 * A portfolio whose ratings are known: what an evaluator reads, and what a fair reader finds (R46).
 *
 * @param id the name of its file
 * @param sample whether it only shows how it works and the office's own are still to come
 * @param statement the personal learning statement
 * @param answers one for each competency of the set, in order
 */
public record CalibrationPortfolio(
    String id,
    EditionId edition,
    SetId set,
    boolean sample,
    String title,
    String statement,
    List<Answer> answers) {

  public CalibrationPortfolio {
    answers = List.copyOf(answers);
  }

  /**
   * What is said about one competency, and how it is rated.
   *
   * @param competency its number
   * @param text paragraphs in the candidate's words
   * @param key the known rating
   * @param because why it is that, in words that teach
   */
  public record Answer(
      int competency, List<String> text, List<Proof> evidence, Finding key, String because) {

    public Answer {
      text = List.copyOf(text);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A piece of evidence, described instead of shown.
   *
   * @param primary whether it shows the deed itself; otherwise it speaks about it
   */
  public record Proof(boolean primary, String text) {}

  public Optional<Answer> answer(int competency) {
    return answers.stream().filter(it -> it.competency() == competency).findFirst();
  }
}
