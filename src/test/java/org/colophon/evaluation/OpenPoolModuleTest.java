package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.evaluation.EvaluatorKind.COURSE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

/**
 * A seat for which nobody is left to ask: whoever may judge can take it of their own will (R35).
 */
class OpenPoolModuleTest extends JudgingFixture {

  @Autowired ProgramCalendar calendar;
  @Autowired EntityManagerFactory factory;

  final List<CaseNumber> judged = new ArrayList<>();

  OpenPoolModuleTest() {
    super(COURSE);
  }

  @AfterEach
  void nothingIsLeftToJudge() {
    judged.forEach(seats::closeAll);
  }

  @Test
  void whoWasSilentMayTakeItOfTheirOwnWill(AssertablePublishedEvents events) throws Exception {
    var ines = evaluator(8);
    var seat = inThePoolAfterSilence();

    assertThat(look(seat).state()).isEqualTo(SeatState.POOL);
    assertThat(seats.openTo(seat)).containsExactly(ines);
    assertThat(seats.openTo(ines)).extracting(SeatView::id).containsExactly(seat);
    seats.requireMayClaim(seat, ines);
    seats.claim(seat, ines);
    seats.claim(seat, ines);

    assertThat(look(seat).state()).isEqualTo(SeatState.CLAIMED);
    assertThat(look(seat).turns())
        .extracting(Turn::outcome)
        .containsExactly(TurnOutcome.SILENT, null);
    var turn = look(seat).turn().orElseThrow();
    assertThat(turn.reason()).isEqualTo("Took it out of the open pool.");
    assertThat(turn.chosenBy()).isEqualTo(ines);
    assertThat(turn.dueOn()).isEqualTo(calendar.today().plusDays(21));
    assertThat(events.ofType(SeatClaimed.class)).hasSize(1);
    assertThat(seats.openTo(seat)).isEmpty();
    assertThat(seats.openTo(ines)).isEmpty();
  }

  @Test
  void whoMayNotJudgeItNeitherSeesItNorGetsIt() throws Exception {
    var ines = evaluator(8);
    var rosa = evaluator(8);
    var kofi = evaluator(1);
    var seat = open(1);
    for (var i = 0; i < 3; i++) {
      assertThat(seats.askNext(seat)).isTrue();
      seats.takeAway(seat);
    }
    assertThat(seats.askNext(seat)).isFalse();
    assertThat(seats.openTo(seat)).containsExactlyInAnyOrder(ines, rosa, kofi);
    reachesTheirCap(kofi);
    when(bar.reasons(any(), any()))
        .thenReturn(Map.of(seat, Map.of(rosa, "Teaches for this provider.")));

    assertThat(seats.openTo(seat)).containsExactly(ines);
    assertThat(seats.isOpenTo(seat, ines)).isTrue();
    for (var other : List.of(rosa, kofi, STAFF)) {
      assertThat(seats.isOpenTo(seat, other)).isFalse();
      assertThat(seats.openTo(other)).isEmpty();
      assertThatThrownBy(() -> seats.claim(seat, other))
          .isInstanceOf(SeatRefused.class)
          .hasMessageStartingWith("This review cannot be yours. ");
    }
    assertThat(look(seat).state()).isEqualTo(SeatState.POOL);
  }

  @Test
  void whoJudgesItOnTheOtherSeatDoesNotSeeIt() throws Exception {
    var ines = evaluator(8);
    var seat = inThePoolAfterSilence();
    var other = open(2);
    seats.ask(other, ines, STAFF);

    assertThat(seats.openTo(seat)).isEmpty();
    assertThatThrownBy(() -> seats.claim(seat, ines))
        .hasMessage("This review cannot be yours. Judges this on the other seat.");
  }

  @Test
  void ofManyWhoTakeItAtOnceOneGetsItAndTheOthersAreToldAtOnce() throws Exception {
    var four = List.of(evaluator(8), evaluator(8), evaluator(8), evaluator(8));
    var seat = open(1);
    for (var one : four) {
      seats.askNext(seat);
      seats.takeAway(seat);
    }
    assertThat(seats.askNext(seat)).isFalse();
    var together = new CyclicBarrier(four.size());
    var hands = Executors.newFixedThreadPool(four.size());
    try {
      var taking =
          four.stream()
              .<Callable<String>>map(
                  it ->
                      () -> {
                        together.await(1, TimeUnit.MINUTES);
                        try {
                          seats.claim(seat, it);
                          return it.value();
                        } catch (SeatRefused e) {
                          return e.getMessage();
                        }
                      })
              .toList();
      var said = new ArrayList<String>();
      for (var one : hands.invokeAll(taking)) {
        said.add(one.get(1, TimeUnit.MINUTES));
      }

      var winner = look(seat).turn().orElseThrow().person().value();
      assertThat(said)
          .containsExactlyInAnyOrder(
              winner,
              "This review is somebody else's.",
              "This review is somebody else's.",
              "This review is somebody else's.");
    } finally {
      hands.shutdownNow();
    }
    assertThat(look(seat).turns()).as("four were silent, one took it").hasSize(5);
  }

  @Test
  void staffMayStillChooseAndThenThePoolIsClosed() throws Exception {
    var ines = evaluator(8);
    evaluator(8);
    var seat = open(1);
    seats.askNext(seat);
    seats.takeAway(seat);
    seats.askNext(seat);
    seats.takeAway(seat);
    assertThat(seats.askNext(seat)).isFalse();

    seats.ask(seat, ines, STAFF);

    assertThat(seats.openTo(seat)).isEmpty();
    assertThatThrownBy(() -> seats.claim(seat, onRoster.get(1)))
        .hasMessage("This review is offered to somebody else.");
    assertThat(seats.askNext(seat)).as("asked already").isTrue();
  }

  @Test
  void atNightSomebodyIsLookedForAgain(AssertablePublishedEvents events) {
    var seat = open(1);
    assertThat(seats.askNext(seat)).isFalse();
    assertThat(seats.lookAgain(COURSE)).isZero();
    assertThat(look(seat).state()).isEqualTo(SeatState.POOL);
    var ines = evaluator(8);

    assertThat(seats.lookAgain(COURSE)).isEqualTo(1);

    assertThat(events.ofType(SeatGivenBack.class))
        .singleElement()
        .returns(seat, SeatGivenBack::seat);
    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThat(seats.askNext(seat)).isTrue();
    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(ines);
    assertThat(seats.lookAgain(COURSE)).isZero();
  }

  @Test
  void whatIsPausedOrNotNeededLeavesThePool() {
    var ines = evaluator(8);
    var seat = inThePoolAfterSilence();
    assertThat(seats.pause(number)).as("nobody was at work").isEmpty();
    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThat(seats.toFill(number)).containsExactly(seat);
    assertThat(seats.askNext(seat)).isFalse();

    seats.closeAll(number);

    assertThat(look(seat).state()).isEqualTo(SeatState.CLOSED);
    assertThat(look(seat).turns()).extracting(Turn::outcome).containsExactly(TurnOutcome.SILENT);
    assertThatThrownBy(() -> seats.claim(seat, ines))
        .hasMessage("This review is not needed any more.");
  }

  @Test
  void manySeatsInThePoolAreReadWithAsManyStatementsAsTwo() {
    var ines = evaluator(40);
    var statements = factory.unwrap(SessionFactory.class).getStatistics();
    statements.setStatisticsEnabled(true);
    roster.beAway(ines, calendar.today(), calendar.today());
    inThePool(2);
    var before = statements.getPrepareStatementCount();
    assertThat(seats.openTo(ines)).hasSize(2);
    var few = statements.getPrepareStatementCount() - before;

    inThePool(20);
    before = statements.getPrepareStatementCount();
    assertThat(seats.openTo(ines)).hasSize(22);

    assertThat(statements.getPrepareStatementCount() - before).isEqualTo(few);
  }

  private void inThePool(int many) {
    for (var i = 0; i < many; i++) {
      number = cases.open(CaseKind.VOLUNTEER, STAFF, "Course %d".formatted(i));
      assertThat(seats.askNext(open(1))).isFalse();
    }
  }

  private void reachesTheirCap(PersonId person) throws SeatRefused {
    var at = number;
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var seat = open(1);
    seats.ask(seat, person, STAFF);
    seats.claim(seat, person);
    number = at;
  }

  private SeatId inThePoolAfterSilence() {
    var seat = open(1);
    assertThat(seats.askNext(seat)).isTrue();
    seats.takeAway(seat);
    assertThat(seats.askNext(seat)).isFalse();
    return seat;
  }

  private SeatId open(int position) {
    judged.add(number);
    return seats.open(
        new NewSeat(
            number,
            COURSE,
            TECHNOLOGY,
            "provider " + UUID.randomUUID(),
            "A course on Technology",
            1,
            position,
            CLOCK,
            null,
            Language.ENGLISH));
  }
}
