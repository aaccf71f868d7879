package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.evaluation.SeatLost;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices to evaluators about reviews that are offered to them or theirs. */
@Component
class ReviewLetters implements Letters {

  private final Envelope envelope;
  private final Notices notices;
  private final Seats seats;
  private final ProgramCalendar calendar;
  private final Links links;

  ReviewLetters(
      Envelope envelope, Notices notices, Seats seats, ProgramCalendar calendar, Links links) {
    this.envelope = envelope;
    this.notices = notices;
    this.seats = seats;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "review-offered", this::offered,
        "review-reminder", this::reminder,
        "review-taken-back", this::takenBack);
  }

  /** Whoever loses an offer or a review is told, so that nobody looks for it in vain. */
  @EventListener
  void on(SeatLost event) {
    var seat = seats.find(event.seat()).orElseThrow();
    notices.write(
        envelope.about(
            seat.caseNumber(),
            event.from(),
            lost(Objects.requireNonNull(last(seat).outcome())),
            "%s:%d".formatted(seat.id(), seat.turns().size()),
            Map.of("title", seat.title())));
  }

  private static String lost(TurnOutcome how) {
    return switch (how) {
      case AWAY -> "review-moved";
      case PAUSED -> "review-paused";
      case CLOSED -> "review-not-needed";
      default -> "review-offer-moved";
    };
  }

  private List<NewNotice> offered(Occasion occasion) {
    var seat = seat(occasion);
    var turn = last(seat);
    return letter(
        seat,
        "review-offered",
        turn.offeredAt().toString(),
        Map.of("answerBy", turn.answerBy(), "days", seat.clock().doneWithin()));
  }

  private List<NewNotice> reminder(Occasion occasion) {
    var seat = seat(occasion);
    var due = Objects.requireNonNull(last(seat).dueOn());
    return letter(
        seat, "review-reminder", calendar.today().toString(), Map.of("dueOn", (Object) due));
  }

  private List<NewNotice> takenBack(Occasion occasion) {
    var seat = seat(occasion);
    var turn = last(seat);
    var once = turn.offeredAt().toString();
    return turn.outcome() == TurnOutcome.SILENT
        ? letter(seat, "review-offer-over", once, Map.of("dueOn", turn.answerBy()))
        : letter(
            seat, "review-taken-back", once, Map.of("dueOn", Objects.requireNonNull(turn.dueOn())));
  }

  private SeatView seat(Occasion occasion) {
    return seats.find(occasion.seat().orElseThrow()).orElseThrow();
  }

  private static Turn last(SeatView seat) {
    return seat.turns().get(seat.turns().size() - 1);
  }

  private List<NewNotice> letter(
      SeatView seat, String template, String once, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("title", seat.title());
    all.put("link", links.to("/reviews/{seat}", seat.id().toString()));
    return List.of(
        envelope.about(
            seat.caseNumber(), last(seat).person(), template, seat.id() + ":" + once, all));
  }
}
