package org.colophon.process.portfoliosubmission;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatGivenBack;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says that they are too close to somebody is kept from every decision about them. */
class DeclaredConflictTriggerTest {

  private static final CaseNumber CASE = CaseNumber.of("F-2026-00001");
  private static final SeatId SEAT = SeatId.of(UUID.randomUUID().toString());
  private static final PersonId INES = PersonId.of("u4001");
  private static final PersonId RUTH = PersonId.of("u1001");

  private final Seats seats = mock(Seats.class);
  private final Portfolios portfolios = mock(Portfolios.class);
  private final Candidacies candidacies = mock(Candidacies.class);
  private final Conflicts conflicts = mock(Conflicts.class);
  private final SeatView seat = mock(SeatView.class);
  private final DeclaredConflictTrigger trigger =
      new DeclaredConflictTrigger(seats, portfolios, candidacies, conflicts);

  @BeforeEach
  void aPortfolioOfRuth() {
    var candidate = mock(CandidateId.class);
    var candidacy = mock(CandidacyView.class);
    when(portfolios.candidate(CASE)).thenReturn(candidate);
    when(candidacies.candidacy(candidate)).thenReturn(candidacy);
    when(candidacy.person()).thenReturn(RUTH);
    when(seats.find(SEAT)).thenReturn(Optional.of(seat));
    when(seat.id()).thenReturn(SEAT);
  }

  @Test
  void aConflictIsRegistered() {
    ended(EvaluatorKind.PORTFOLIO, TurnOutcome.CONFLICT);

    trigger.on(new SeatGivenBack(CASE, SEAT));

    verify(conflicts)
        .register(
            eq(INES),
            eq(RUTH),
            eq(ConflictKind.DECLARED),
            eq("You said that you have a conflict of interest."),
            eq("review " + SEAT));
  }

  @Test
  void noTimeIsNoConflictAndACourseHasNoCandidate() {
    ended(EvaluatorKind.PORTFOLIO, TurnOutcome.DECLINED);
    trigger.on(new SeatGivenBack(CASE, SEAT));
    ended(EvaluatorKind.COURSE, TurnOutcome.CONFLICT);
    trigger.on(new SeatGivenBack(CASE, SEAT));
    when(seat.kind()).thenReturn(EvaluatorKind.PORTFOLIO);
    when(seat.turns()).thenReturn(List.of());
    trigger.on(new SeatGivenBack(CASE, SEAT));

    verify(conflicts, never()).register(any(), any(), any(), any(), any());
  }

  private void ended(EvaluatorKind kind, TurnOutcome how) {
    var turn = mock(Turn.class);
    when(turn.person()).thenReturn(INES);
    when(turn.outcome()).thenReturn(how);
    when(seat.kind()).thenReturn(kind);
    when(seat.turns()).thenReturn(List.of(mock(Turn.class), turn));
  }
}
