package org.colophon.web.volunteer;

import java.util.List;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.portfolios.FrozenPortfolio.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One competency as an evaluator sees it.
 *
 * @param evidence what is there to prove it
 * @param before what was said in the round before; null in the first round
 * @param gone what proved it then and does not now
 * @param askedFor what the evaluators of the round before wrote about it
 * @param mark what the evaluator found so far
 * @param version how often the mark was saved
 */
record JudgedAnswer(
    Answer answer,
    List<Exhibit> evidence,
    @Nullable Answer before,
    List<Exhibit> gone,
    List<String> askedFor,
    PortfolioMark mark,
    long version) {

  public int number() {
    return answer.competency();
  }

  /** How far the mark is, as the texts name it. */
  public String state() {
    return state(mark);
  }

  static String state(PortfolioMark mark) {
    var finding = mark.finding();
    if (finding == null) {
      return "none";
    }
    return mark.isComplete() ? finding.name() : "unexplained";
  }

  /** Whether the text is another than in the round before. */
  public boolean reworded() {
    return before != null
        && !(before.text().equals(answer.text())
            && before.suggestion().equals(answer.suggestion()));
  }

  /** Whether nothing about it is other than in the round before. */
  public boolean same() {
    return before != null
        && !reworded()
        && gone.isEmpty()
        && evidence.stream().noneMatch(Exhibit::added);
  }
}
