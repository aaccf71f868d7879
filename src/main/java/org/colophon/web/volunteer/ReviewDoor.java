package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the pages of a review have in common: only whose turn it is gets in, or who may take it out
 * of the open pool, and whose turn is over is told so. Everybody else finds nothing here.
 */
@Component
class ReviewDoor {

  private final Seats seats;
  private final List<ReviewSheet> sheets;
  private final MessageSourceAccessor texts;

  ReviewDoor(Seats seats, List<ReviewSheet> sheets, MessageSource texts) {
    this.seats = seats;
    this.sheets = sheets;
    this.texts = new MessageSourceAccessor(texts);
  }

  /**
   * Finds the seat for whose turn it is, or to whom it is open.
   *
   * @throws ReviewOver when it was this person's turn and is not any more
   */
  SeatView enter(UUID id, Principal me) throws ReviewOver {
    var seat = seats.find(new SeatId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    if (seat.turn().filter(it -> it.person().equals(person(me))).isPresent()
        || seats.isOpenTo(seat.id(), person(me))) {
      return seat;
    }
    var over =
        seat.lastTurnOf(person(me)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    var filed = over.outcome() == TurnOutcome.FILED;
    throw new ReviewOver(seat, over, filed ? sheet(seat).recall(seat, over.person()) : Map.of());
  }

  /** The same for a seat of one kind that was claimed. */
  SeatView enterClaimed(UUID id, Principal me, EvaluatorKind kind) throws ReviewOver {
    var seat = enter(id, me);
    if (seat.kind() != kind || seat.state() != SeatState.CLAIMED) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    return seat;
  }

  /** Shows the review, by itself or framed in its task. */
  String show(SeatView seat, Principal me, boolean framed, Model page) {
    var sheet = sheet(seat);
    page.addAttribute("seat", seat);
    page.addAttribute("turn", seat.turn().orElse(null));
    page.addAttribute("sheet", sheet.parts());
    sheet.lay(seat, person(me), page);
    return framed ? "volunteer/review-framed" : "volunteer/review";
  }

  private ReviewSheet sheet(SeatView seat) {
    return sheets.stream().filter(it -> it.kind() == seat.kind()).findFirst().orElseThrow();
  }

  static String back(boolean framed, String place) {
    return "redirect:/reviews/{seat}" + (framed ? "/framed" : "") + place;
  }

  static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }

  String text(String key, Object... values) {
    return texts.getMessage(key, values);
  }

  Problem problem(String field, String key, Object... values) {
    return new Problem(field, text(key, values));
  }
}
