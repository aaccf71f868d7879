package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.VERDICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.Seats;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_MergeRatings: makes one verdict of all ratings of this submission (R39). Whoever had
 * a part in it decides no award of this candidate, and judges another portfolio of theirs only when
 * nobody else is left.
 */
@Component
class MergeRatingsDelegate implements JavaDelegate {

  /** Read by the judge, who is not told which portfolio it was (R37). */
  static final String REASON = "You had a part in an earlier decision about this candidate.";

  private static final String SOURCE = "portfolio ";

  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final PortfolioVerdicts verdicts;
  private final Seats seats;
  private final Conflicts conflicts;

  MergeRatingsDelegate(
      Portfolios portfolios,
      Candidacies candidacies,
      PortfolioVerdicts verdicts,
      Seats seats,
      Conflicts conflicts) {
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.verdicts = verdicts;
    this.seats = seats;
    this.conflicts = conflicts;
  }

  /** What the register says of where it knows it from. */
  static String source(CaseNumber number) {
    return SOURCE + number;
  }

  /** Whether somebody may not judge a candidate because they judged a portfolio of theirs. */
  static boolean isCauseOf(Conflict conflict) {
    return conflict.kind() == ConflictKind.EARLIER_JUDGE && conflict.source().startsWith(SOURCE);
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var verdict =
        verdicts.decide(number, portfolios.ofCase(number).round(), portfolios.rulesOn(number));
    bar(number);
    VERDICT.set(execution, verdict.outcome());
  }

  private void bar(CaseNumber number) {
    var candidate = candidacies.candidacy(portfolios.candidate(number)).person();
    seats.ofCase(number).stream()
        .flatMap(it -> it.judge().stream())
        .distinct()
        .forEach(
            it ->
                conflicts.register(
                    it, candidate, ConflictKind.EARLIER_JUDGE, REASON, source(number)));
  }
}
