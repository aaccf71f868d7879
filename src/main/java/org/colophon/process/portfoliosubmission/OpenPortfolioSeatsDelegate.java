package org.colophon.process.portfoliosubmission;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.SEATS_TO_FILL;

import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewSeat;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.program.Competency;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.PortfolioReviewDays;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_OpenPortfolioSeats: opens the places that are needed now, of two evaluators or of a
 * third, and names those to be filled; after a pause these are the ones that are not judged.
 */
@Component
class OpenPortfolioSeatsDelegate implements JavaDelegate {

  private static final int THIRD = 3;

  private final Portfolios portfolios;
  private final PortfolioVerdicts verdicts;
  private final Seats seats;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  OpenPortfolioSeatsDelegate(
      Portfolios portfolios,
      PortfolioVerdicts verdicts,
      Seats seats,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.verdicts = verdicts;
    this.seats = seats;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var portfolio = portfolios.ofCase(number);
    var verdict = verdicts.latest(number, portfolio.round());
    if (verdict.isPresent()) {
      open(number, portfolio, THIRD, verdict.get().competencies());
    } else {
      open(number, portfolio, 1, asked(portfolio));
      open(number, portfolio, 2, asked(portfolio));
    }
    SEATS_TO_FILL.set(
        execution, seats.toFill(number).stream().map(SeatId::toString).collect(joining(",")));
  }

  /** The first time everything, later what the candidate was asked about. */
  private static SortedSet<Integer> asked(PortfolioView portfolio) {
    return portfolio.round() == 1 ? everything(portfolio) : portfolio.asked();
  }

  private static SortedSet<Integer> everything(PortfolioView portfolio) {
    return portfolio.set().competencies().stream()
        .map(Competency::number)
        .collect(toCollection(TreeSet::new));
  }

  private void open(
      CaseNumber number, PortfolioView portfolio, int position, SortedSet<Integer> scope) {
    var days = rules.on(calendar.today()).portfolioReviews();
    var seat =
        seats.open(
            new NewSeat(
                number,
                EvaluatorKind.PORTFOLIO,
                portfolio.set().id(),
                PortfolioSeatBar.subject(portfolios.candidate(number)),
                title(portfolio, scope),
                portfolio.round(),
                position,
                clock(days, position),
                scope,
                portfolio.language()));
    knownTo(number, portfolio.round(), position, seat);
  }

  /** Whoever judged this place the last time knows the first version. */
  private void knownTo(CaseNumber number, int round, int position, SeatId seat) {
    seats.ofCase(number).stream()
        .filter(it -> it.round() == round - 1 && it.position() == position)
        .flatMap(it -> it.judge().stream())
        .forEach(it -> seats.askFirst(seat, it));
  }

  /** What an evaluator reads before the claim: set and size, and no name. */
  private static String title(PortfolioView portfolio, SortedSet<Integer> scope) {
    var all = portfolio.set().competencies().size();
    return scope.size() == all
        ? "A portfolio on %s, %d competencies".formatted(portfolio.set().name(), all)
        : "A portfolio on %s, %d of %d competencies"
            .formatted(portfolio.set().name(), scope.size(), all);
  }

  private static ReviewClock clock(PortfolioReviewDays days, int position) {
    var own = position == THIRD ? days.third() : days.first();
    return new ReviewClock(
        days.answerWithinDays(),
        own.remindAfterDays(),
        own.doneWithinDays(),
        own.reassignAfterDays(),
        days.chooseWithinDays());
  }
}
