package org.colophon.process.portfoliosubmission;

import org.colophon.candidates.Candidacies;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatGivenBack;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.portfolios.Portfolios;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever gives a portfolio back for a conflict of interest is too close to its candidate for every
 * other decision too, as about their award.
 */
@Component
class DeclaredConflictTrigger {

  /** Read by the one who said it, who is not told which portfolio it was (R37). */
  static final String REASON = "You said that you have a conflict of interest.";

  private final Seats seats;
  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final Conflicts conflicts;

  DeclaredConflictTrigger(
      Seats seats, Portfolios portfolios, Candidacies candidacies, Conflicts conflicts) {
    this.seats = seats;
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.conflicts = conflicts;
  }

  @EventListener
  void on(SeatGivenBack event) {
    var seat = seats.find(event.seat()).orElseThrow();
    if (seat.kind() != EvaluatorKind.PORTFOLIO || seat.turns().isEmpty()) {
      return;
    }
    var last = seat.turns().get(seat.turns().size() - 1);
    if (last.outcome() == TurnOutcome.CONFLICT) {
      var candidate = candidacies.candidacy(portfolios.candidate(event.caseNumber())).person();
      conflicts.register(
          last.person(), candidate, ConflictKind.DECLARED, REASON, "review " + seat.id());
    }
  }
}
