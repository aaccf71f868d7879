package org.colophon.process.evaluatorassignment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.ReviewUnfinished;
import org.colophon.evaluation.Reviews;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review is for whom it was offered to, and is filed when it is whole. */
class ReviewRuleTest {

  private static final CaseNumber COURSE = CaseNumber.of("P-2026-00042");
  private static final PersonId SOFIA = PersonId.of("u1001");
  private static final SeatId SEAT = SeatId.of(UUID.randomUUID().toString());

  private final Seats seats = mock(Seats.class);
  private final SeatView seat = mock(SeatView.class);
  private final Reviews reviews = mock(Reviews.class);
  private final UnaryOperator<String> variables = Map.of("seatId", SEAT.toString())::get;
  private final ReviewRule rule =
      new ReviewRule(
          seats,
          new SeatReviews(seats, List.of(reviews)),
          new ProgramCalendar(Clock.systemUTC().withZone(ZoneOffset.UTC)));

  @BeforeEach
  void aSeatIsOffered() {
    when(seats.find(SEAT)).thenReturn(Optional.of(seat));
    when(seat.state()).thenReturn(SeatState.OFFERED);
    when(seat.kind()).thenReturn(EvaluatorKind.COURSE);
    when(reviews.kind()).thenReturn(EvaluatorKind.COURSE);
  }

  @Test
  void whoMayNotClaimIsToldWhy() throws Exception {
    var refused = refused("You work for this provider.");
    doThrow(refused).when(seats).requireMayClaim(SEAT, SOFIA);

    assertThatThrownBy(() -> rule.check(SOFIA, COURSE, variables))
        .isInstanceOf(Refusal.class)
        .hasMessage("You work for this provider.");
  }

  @Test
  void whatIsClaimedIsNotAskedAnew() throws Exception {
    when(seat.state()).thenReturn(SeatState.CLAIMED);

    assertThatCode(() -> rule.check(SOFIA, COURSE, variables)).doesNotThrowAnyException();
    verify(seats, never()).requireMayClaim(any(), any());
  }

  @Test
  void aClaimThatCameTooLateIsRefused() throws Exception {
    var refused = refused("It went on to somebody else.");
    doThrow(refused).when(seats).claim(SEAT, SOFIA);

    assertThatThrownBy(() -> rule.taken(SOFIA, COURSE, variables))
        .isInstanceOf(Refusal.class)
        .hasMessage("It went on to somebody else.");
  }

  @Test
  void aReviewIsGivenBackOnItsPageAlone() {
    assertThatThrownBy(() -> rule.givenBack(COURSE, variables))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Give this review back");
  }

  @Test
  void whatIsNotFinishedIsNotFiled() throws Exception {
    doThrow(new ReviewUnfinished(List.of(2, 5))).when(reviews).requireFinished(SEAT, SOFIA);

    assertThatThrownBy(() -> rule.checkCompletion(SOFIA, COURSE, variables))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2");
  }

  private static SeatRefused refused(String why) {
    var refused = mock(SeatRefused.class);
    when(refused.getMessage()).thenReturn(why);
    return refused;
  }
}
