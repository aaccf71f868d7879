package org.colophon.evaluation;

import java.util.SortedSet;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * A place to be filled.
 *
 * @param caseNumber the case that is judged
 * @param set the set it is about; evaluators are qualified by set
 * @param subject whose it is, as {@code provider 4f…}: who gives a seat back for a conflict is
 *     never asked about this subject again
 * @param title what an evaluator reads before they claim, without names
 * @param round which submission of the case, from 1
 * @param position which evaluator of that round, from 1
 * @param scope the numbers of the competencies to be judged; null means every one of the set. When
 *     it is empty, the judgement is what the evaluator says about the whole. A portfolio's seat
 *     always names them, because each candidate has an edition of their own
 * @param language what is judged is written in; who does not read it is not asked
 */
public record NewSeat(
    CaseNumber caseNumber,
    EvaluatorKind kind,
    SetId set,
    String subject,
    String title,
    int round,
    int position,
    ReviewClock clock,
    @Nullable SortedSet<Integer> scope,
    Language language) {

  public NewSeat {
    if (kind == EvaluatorKind.PORTFOLIO && (scope == null || scope.isEmpty())) {
      throw new IllegalArgumentException("A portfolio's seat names its competencies");
    }
  }

  /** A seat about something in English. */
  public NewSeat(
      CaseNumber caseNumber,
      EvaluatorKind kind,
      SetId set,
      String subject,
      String title,
      int round,
      int position,
      ReviewClock clock,
      @Nullable SortedSet<Integer> scope) {
    this(caseNumber, kind, set, subject, title, round, position, clock, scope, Language.ENGLISH);
  }

  /** A seat that is about the whole set, in English. */
  public NewSeat(
      CaseNumber caseNumber,
      EvaluatorKind kind,
      SetId set,
      String subject,
      String title,
      int round,
      int position,
      ReviewClock clock) {
    this(caseNumber, kind, set, subject, title, round, position, clock, null);
  }
}
