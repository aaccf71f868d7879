package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.evaluation.ReviewUnfinished;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.Seats;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/**
 * A review is claimed by whom it was offered to, or out of the open pool, unless a conflict, the
 * cap or the roster says otherwise; the claim starts its clock. It is completed when nothing in it
 * is missing.
 */
@Component
class ReviewRule implements TaskRule {

  private final Seats seats;
  private final SeatReviews reviews;
  private final ProgramCalendar calendar;

  ReviewRule(Seats seats, SeatReviews reviews, ProgramCalendar calendar) {
    this.seats = seats;
    this.reviews = reviews;
    this.calendar = calendar;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_Review");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    var id = seat(variables);
    if (seats.find(id).orElseThrow().state() == SeatState.CLAIMED) {
      return; // claiming checked it, and a conflict that came up later is theirs to say
    }
    try {
      seats.requireMayClaim(id, person);
    } catch (SeatRefused e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  @Override
  public Collection<PersonId> openTo(CaseNumber caseNumber, UnaryOperator<String> variables) {
    return seats.openTo(seat(variables));
  }

  @Override
  public Optional<Instant> taken(
      PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    try {
      seats.claim(seat(variables), person);
    } catch (SeatRefused e) {
      throw new Refusal(e.getMessage(), e);
    }
    var due = seats.find(seat(variables)).orElseThrow().turn().orElseThrow().dueOn();
    return Optional.of(calendar.endOf(Objects.requireNonNull(due)));
  }

  @Override
  public void givenBack(CaseNumber caseNumber, UnaryOperator<String> variables) {
    throw new Refusal(
        "To give a review back, open it and use “Give this review back” at its end; it goes on to"
            + " the next evaluator then.");
  }

  @Override
  public void checkCompletion(
      PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    try {
      reviews.of(seat(variables)).requireFinished(seat(variables), person);
    } catch (ReviewUnfinished e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  private static SeatId seat(UnaryOperator<String> variables) {
    return SeatId.of(variables.apply(SEAT.name()));
  }
}
