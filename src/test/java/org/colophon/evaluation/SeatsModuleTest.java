package org.colophon.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.evaluation.EvaluatorKind.COURSE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.colophon.accounts.KeptOut;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.support.TransactionTemplate;

class SeatsModuleTest extends JudgingFixture {

  @Autowired CourseReviews reviews;
  @Autowired ProgramCalendar calendar;
  @Autowired EntityManagerFactory factory;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher publisher;

  final String subject = "provider " + UUID.randomUUID();
  final Set<CaseNumber> judged = new HashSet<>();

  SeatsModuleTest() {
    super(COURSE);
  }

  @AfterEach
  void nothingIsLeftToJudge() {
    judged.forEach(seats::closeAll);
  }

  @Test
  void aSeatIsOpenedOnce() {
    assertThat(open(1)).isEqualTo(open(1)).isNotEqualTo(open(2));
  }

  @Test
  void whoIsAskedClaimsJudgesAndFiles(AssertablePublishedEvents events) throws Exception {
    var ines = evaluator(8);
    var seat = open(1);

    assertThat(seats.askNext(seat)).isTrue();
    assertThat(seats.askNext(seat)).as("asked already").isTrue();
    var turn = look(seat).turn().orElseThrow();
    assertThat(turn.person()).isEqualTo(ines);
    assertThat(turn.reason()).startsWith("The only one who can be asked: 0 open, 0 of 8");
    assertThat(turn.answerBy()).isEqualTo(calendar.today().plusDays(5));

    seats.claim(seat, ines);
    seats.claim(seat, ines);
    assertThat(look(seat).turn().orElseThrow().dueOn()).isEqualTo(calendar.today().plusDays(21));
    assertThat(events.ofType(SeatClaimed.class)).hasSize(1);
    assertThat(seats.ofPerson(ines)).extracting(SeatView::id).containsExactly(seat);

    assertThatThrownBy(() -> reviews.file(seat, ines))
        .isInstanceOf(ReviewUnfinished.class)
        .hasMessageStartingWith("These competencies have no rating yet: 1, 2, 3");
    rateAll(seat, ines);
    reviews.mark(
        seat, ines, new CourseMark(9, Finding.MET, Finding.PARTLY, Finding.MET, "One quiz only."));
    reviews.opine(seat, ines, " Sound. ");
    assertThat(reviews.filed(number, 1)).as("not before it is filed").isEmpty();
    reviews.file(seat, ines);
    reviews.file(seat, ines);

    assertThat(reviews.filed(number, 1))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.met()).isEqualTo(8);
              assertThat(it.opinion()).isEqualTo("Sound.");
              assertThat(it.mark(9).orElseThrow().comment()).isEqualTo("One quiz only.");
            });
    assertThatThrownBy(() -> reviews.mark(seat, ines, met(1)))
        .isInstanceOf(SeatRefused.class)
        .hasMessageContaining("filed");
  }

  @Test
  void whereOnlySomeCompetenciesChangedOnlyTheseAreJudged() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(ines, new TreeSet<>(List.of(7, 2)));

    assertThat(look(seat).scope()).containsExactlyInAnyOrder(2, 7);
    assertThatThrownBy(() -> reviews.mark(seat, ines, met(3)))
        .isInstanceOf(IllegalArgumentException.class);
    reviews.mark(seat, ines, met(2));
    assertThatThrownBy(() -> reviews.file(seat, ines))
        .hasMessage("Competency 7 has no rating yet.");
    reviews.mark(seat, ines, met(7));
    reviews.file(seat, ines);

    assertThat(reviews.filed(number, 1)).singleElement();
  }

  @Test
  void whereNoCompetencyChangedTheOpinionIsTheJudgement() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(ines, new TreeSet<>());

    assertThatThrownBy(() -> reviews.file(seat, ines))
        .isInstanceOf(ReviewUnfinished.class)
        .hasMessageStartingWith("Say under");
    reviews.opine(seat, ines, "The new readings are sound.");
    reviews.file(seat, ines);

    assertThat(reviews.filed(number, 1)).singleElement();
  }

  @Test
  void aConflictFoundAfterTheClaimGivesTheSeatOfAnAmendmentBack() throws Exception {
    var ines = evaluator(8);
    var rosa = evaluator(8);
    var seat = seats.open(seat(1, new TreeSet<>(List.of(2))));
    seats.askNext(seat);
    var first = look(seat).turn().orElseThrow().person();
    seats.claim(seat, first);
    reviews.mark(seat, first, met(2));

    seats.giveBack(seat, first, TurnOutcome.CONFLICT, "My sister teaches there now.");

    assertThat(seats.askNext(seat)).isTrue();
    var second = look(seat).turn().orElseThrow().person();
    assertThat(second).isNotEqualTo(first).isIn(ines, rosa);
    seats.claim(seat, second);
    assertThatThrownBy(() -> reviews.file(seat, second))
        .as("nothing of the first one counts")
        .isInstanceOf(ReviewUnfinished.class);
  }

  @Test
  void oneJudgementIsHiddenUntilTheOtherIsThere() throws Exception {
    var ines = evaluator(8);
    evaluator(8);
    var first = open(1);
    open(2);
    seats.askNext(first);
    var who = look(first).turn().orElseThrow().person();
    seats.claim(first, who);
    rateAll(first, who);
    reviews.file(first, who);

    assertThat(reviews.filed(number, 1)).isEmpty();
    assertThat(onRoster).contains(ines);
  }

  @Test
  void nobodySitsOnBothSeats() {
    evaluator(8);
    assertThat(seats.askNext(open(1))).isTrue();

    assertThat(seats.askNext(open(2))).isFalse();
    assertThat(seats.pool(open(2)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).isEqualTo("Judges this on the other seat.");
              assertThat(it.byHand()).isFalse();
            });
  }

  @Test
  void theCapIsNeverExceeded() throws Exception {
    var ines = evaluator(1);
    var seat = claimed(1, ines);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");

    var other = open(1);

    assertThat(seats.askNext(other)).isFalse();
    assertThatThrownBy(() -> seats.ask(other, ines, STAFF))
        .isInstanceOf(SeatRefused.class)
        .hasMessage("Has reached the most they want to judge in a year: 1.");
  }

  @Test
  void nobodyIsOfferedMoreThanTheyMayClaim() {
    evaluator(1);
    var seat = open(1);
    assertThat(seats.askNext(seat)).isTrue();
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var other = open(1);

    assertThat(seats.askNext(other)).isFalse();
    assertThat(seats.pool(other))
        .singleElement()
        .returns("Is offered as many as they want to judge in a year.", PoolMember::reason)
        .returns(true, PoolMember::byHand);
    assertThat(seats.rebalance(COURSE)).as("what is offered stays").isZero();
    seats.takeAway(seat);

    assertThat(seats.askNext(other)).isTrue();
  }

  @Test
  void whoMayNotJudgeIsNotAskedAndMayNotClaim() {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);
    when(bar.reasons(any(), any()))
        .thenReturn(Map.of(seat, Map.of(ines, "Teaches for this provider.")));

    assertThatThrownBy(() -> seats.claim(seat, ines))
        .isInstanceOf(SeatRefused.class)
        .hasMessage("This review cannot be yours. Teaches for this provider.");
    assertThatThrownBy(() -> seats.claim(seat, STAFF))
        .isInstanceOf(SeatRefused.class)
        .hasMessage("This review is offered to somebody else.");
  }

  @Test
  void whoIsBetterNotAskedIsAskedWhenNobodyElseIsLeft() {
    var ines = evaluator(8);
    var rosa = evaluator(8);
    var seat = open(1);
    when(bar.doubts(any())).thenReturn(Map.of(seat, Map.of(ines, "Judged another of theirs.")));

    assertThat(seats.askNext(seat)).isTrue();
    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(rosa);
    assertThat(seats.pool(seat))
        .filteredOn(it -> it.person().equals(ines))
        .singleElement()
        .returns("Judged another of theirs.", PoolMember::reason);
    seats.takeAway(seat);
    assertThat(seats.askNext(seat)).isTrue();

    var turn = look(seat).turn().orElseThrow();
    assertThat(turn.person()).isEqualTo(ines);
    assertThat(turn.reason())
        .startsWith("The only one who can be asked: 0 open, 0 of 8")
        .endsWith(" Nobody else is left: Judged another of theirs.");
    assertThat(seats.rebalance(COURSE)).as("nobody better is there at night").isZero();
    seats.takeAway(seat);
    assertThat(seats.askNext(seat)).isFalse();
  }

  @Test
  void aConflictBarsFromEverythingOfThisProvider() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);

    seats.giveBack(seat, ines, TurnOutcome.CONFLICT, "My sister teaches there.");

    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThatThrownBy(() -> reviews.mark(seat, ines, met(1))).isInstanceOf(SeatRefused.class);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course of theirs");
    assertThat(seats.pool(open(1)))
        .extracting(PoolMember::reason)
        .containsExactly("Said that there is a conflict of interest.");
  }

  @Test
  void whoDidNotAnswerIsAskedAgainByHandOnly() throws Exception {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);
    seats.takeAway(seat);
    seats.takeAway(seat);

    assertThat(look(seat).turns())
        .singleElement()
        .satisfies(it -> assertThat(it.outcome()).isEqualTo(TurnOutcome.SILENT));
    assertThat(seats.askNext(seat)).isFalse();
    seats.ask(seat, ines, STAFF);
    assertThat(look(seat).turn().orElseThrow().chosenBy()).isEqualTo(STAFF);
    assertThatThrownBy(() -> seats.ask(seat, ines, STAFF)).isInstanceOf(SeatRefused.class);
  }

  @Test
  void whoIsAwayIsAskedByHandOnly() {
    var ines = evaluator(8);
    roster.beAway(ines, calendar.today(), calendar.today().plusDays(3));

    var seat = open(1);

    assertThat(seats.askNext(seat)).isFalse();
    assertThat(seats.pool(seat))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).startsWith("Away until ");
              assertThat(it.byHand()).isTrue();
            });
  }

  @Test
  void seatsThatWaitAreFilledTogether() {
    var both = evaluator(1);
    var narrow = open(1);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var wide = open(1);
    var rosa = evaluator(8);
    when(bar.reasons(any(), any()))
        .thenReturn(Map.of(narrow, Map.of(rosa, "Teaches for this provider.")));

    assertThat(seats.askNext(wide)).isTrue();
    assertThat(seats.askNext(narrow)).isTrue();

    assertThat(look(wide).turn().orElseThrow().person())
        .as("the other seat has nobody else")
        .isEqualTo(rosa);
    assertThat(look(narrow).turn().orElseThrow().person()).isEqualTo(both);
    assertThat(look(narrow).turn().orElseThrow().reason()).startsWith("The only one");
  }

  @Test
  void aLongRosterIsReadWithAsManyStatementsAsAShortOne() {
    var seat = open(1);
    var statements = factory.unwrap(SessionFactory.class).getStatistics();
    statements.setStatisticsEnabled(true);
    evaluator(1);
    seats.pool(seat);
    var before = statements.getPrepareStatementCount();
    seats.pool(seat);
    var few = statements.getPrepareStatementCount() - before;
    for (var i = 0; i < 20; i++) {
      evaluator(1);
    }

    before = statements.getPrepareStatementCount();
    assertThat(seats.pool(seat)).hasSizeGreaterThan(20);

    assertThat(statements.getPrepareStatementCount() - before).isEqualTo(few);
  }

  @Test
  void manyOffersAreBalancedWithAsManyStatementsAsTwo() {
    evaluator(40);
    var statements = factory.unwrap(SessionFactory.class).getStatistics();
    statements.setStatisticsEnabled(true);
    offered(2);
    var before = statements.getPrepareStatementCount();
    seats.rebalance(COURSE);
    var few = statements.getPrepareStatementCount() - before;

    offered(20);
    before = statements.getPrepareStatementCount();
    assertThat(seats.rebalance(COURSE)).isZero();

    assertThat(statements.getPrepareStatementCount() - before).isEqualTo(few);
  }

  private void offered(int many) {
    for (var i = 0; i < many; i++) {
      number = cases.open(CaseKind.VOLUNTEER, STAFF, "Course %d".formatted(i));
      assertThat(seats.askNext(open(1))).isTrue();
    }
  }

  @Test
  void whoIsPlannedIsAskedWithoutReadingTheRosterAgain() {
    var statements = factory.unwrap(SessionFactory.class).getStatistics();
    statements.setStatisticsEnabled(true);
    for (var i = 0; i < 20; i++) {
      evaluator(1);
    }
    var first = open(1);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var second = open(1);
    seats.askNext(first);
    var before = statements.getEntityLoadCount();

    assertThat(seats.askNext(second)).isTrue();

    assertThat(statements.getEntityLoadCount() - before).isLessThan(10);
  }

  @Test
  void aSeatThatIsLeftToTheOfficeKeepsNobodyFromOthers() {
    for (var i = 0; i < 4; i++) {
      assertThat(seats.askNext(open(1))).isFalse();
      number = cases.open(CaseKind.VOLUNTEER, STAFF, "A course without evaluators");
    }
    evaluator(1);

    assertThat(seats.askNext(open(1))).isTrue();
  }

  @Test
  void aPlanDoesNotOutliveWhatKeepsThePersonAway() {
    var ines = evaluator(8);
    var first = open(1);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var second = open(1);
    var rosa = evaluator(8);
    seats.askNext(first);
    var planned = look(first).turn().orElseThrow().person().equals(ines) ? rosa : ines;
    roster.beAway(planned, calendar.today(), calendar.today());

    assertThat(seats.askNext(second)).isTrue();

    assertThat(look(second).turn().orElseThrow().person()).isNotEqualTo(planned);
  }

  @Test
  void atNightOffersGoToWhoHasLessToDo(AssertablePublishedEvents events) {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var other = open(1);
    seats.askNext(other);
    assertThat(seats.rebalance(COURSE)).as("nobody else is there").isZero();
    var rosa = evaluator(8);

    assertThat(seats.rebalance(COURSE)).isEqualTo(1);

    assertThat(events.ofType(SeatLost.class))
        .singleElement()
        .extracting(SeatLost::from)
        .isEqualTo(ines);
    var moved = look(seat).state() == SeatState.OPEN ? seat : other;
    assertThat(seats.askNext(moved)).isTrue();
    assertThat(look(moved).turn().orElseThrow().person()).isEqualTo(rosa);
    assertThat(seats.rebalance(COURSE)).as("even now").isZero();
  }

  @Test
  void whatWasChosenByHandStaysAtNight() throws Exception {
    var ines = evaluator(8);
    for (var i = 0; i < 2; i++) {
      number = cases.open(CaseKind.VOLUNTEER, STAFF, "A course");
      seats.ask(open(1), ines, STAFF);
    }
    evaluator(8);

    assertThat(seats.rebalance(COURSE)).isZero();
  }

  @Test
  void whoGoesAwayLosesTheOfferAndMayBeAskedAgain(AssertablePublishedEvents events) {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);

    roster.beAway(ines, calendar.today(), calendar.today().plusDays(2));

    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThat(events.ofType(SeatGivenBack.class)).hasSize(1);
    assertThat(seats.askNext(seat)).isFalse();
    var absence = roster.absences(ines).get(0);
    roster.beBack(ines, absence.id());
    assertThat(seats.askNext(seat)).isTrue();
  }

  @Test
  void whatIsDueWhileItsEvaluatorIsAwayGoesToOthers(AssertablePublishedEvents events)
      throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);
    reviews.mark(seat, ines, met(1));

    roster.beAway(ines, calendar.today(), dueOn(seat));

    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThat(look(seat).turns()).extracting(Turn::outcome).containsExactly(TurnOutcome.AWAY);
    assertThat(events.ofType(SeatLost.class).matching(it -> it.from().equals(ines))).hasSize(1);
    assertThat(events.ofType(SeatGivenBack.class)).hasSize(1);
    assertThat(reviews.of(seat, ines).marks()).as("what they did is kept").hasSize(1);
    assertThatThrownBy(() -> reviews.mark(seat, ines, met(2))).isInstanceOf(SeatRefused.class);
    var kofi = evaluator(8);
    assertThat(seats.askNext(seat)).isTrue();
    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(kofi);
  }

  @Test
  void whoIsBackOnTheDayItIsDueKeepsIt() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);

    roster.beAway(ines, calendar.today(), dueOn(seat).minusDays(1));
    seats.moveWhatIsDueWhileAway(COURSE);

    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(ines);
  }

  @Test
  void whatWasDueBeforeTheyLeftIsTheirsUntilItsTimeIsOver() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);
    sql.update(
        "update review_turns set due_on = ? where seat_id = ?",
        calendar.today().minusDays(1),
        seat.value());

    roster.beAway(ines, calendar.today(), calendar.today().plusDays(9));

    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(ines);
  }

  @Test
  void anAbsenceThatBeginsLaterMovesItsReviewsThen() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);

    roster.beAway(ines, dueOn(seat), dueOn(seat));
    seats.moveWhatIsDueWhileAway(COURSE);
    assertThat(look(seat).state()).as("it may be done before").isEqualTo(SeatState.CLAIMED);

    sql.update(
        "update volunteer_absences set from_on = ? where person_id = ?",
        calendar.today(),
        ines.value());
    seats.moveWhatIsDueWhileAway(COURSE);
    seats.moveWhatIsDueWhileAway(COURSE);
    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThat(look(seat).turns()).hasSize(1);
  }

  @Test
  void whatSomebodyClaimsAlthoughTheyAreAwayStaysTheirs() throws Exception {
    var ines = evaluator(8);
    roster.beAway(ines, calendar.today(), calendar.today().plusDays(60));
    var seat = open(1);
    seats.ask(seat, ines, STAFF);
    seats.claim(seat, ines);

    seats.moveWhatIsDueWhileAway(COURSE);

    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(ines);
  }

  @Test
  void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsToldAtOnce() throws Exception {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);
    var kofi = evaluator(8);
    var hands = Executors.newSingleThreadExecutor();
    try {
      var late =
          transaction.execute(
              status -> {
                try {
                  seats.takeAway(seat);
                  seats.ask(seat, kofi, STAFF);
                  seats.claim(seat, kofi);
                  var other = hands.submit(() -> claim(seat, ines));
                  awaitSomebodyWaiting();
                  return other;
                } catch (SeatRefused e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThatThrownBy(() -> late.get(1, TimeUnit.MINUTES))
          .cause()
          .isInstanceOf(SeatRefused.class)
          .hasMessageContaining("somebody else");
    } finally {
      hands.shutdownNow();
    }

    assertThat(look(seat).turn().orElseThrow().person()).isEqualTo(kofi);
    assertThat(look(seat).state()).isEqualTo(SeatState.CLAIMED);
  }

  /** As Tasklist does it: who may claim is looked at first, in the same transaction. */
  private Void claim(SeatId seat, PersonId person) throws Exception {
    var refused =
        transaction.execute(
            status -> {
              try {
                seats.requireMayClaim(seat, person);
                seats.claim(seat, person);
                return null;
              } catch (SeatRefused e) {
                return e;
              }
            });
    if (refused != null) {
      throw refused;
    }
    return null;
  }

  private void awaitSomebodyWaiting() {
    var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (sql.queryForObject(
            "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                + " where not l.granted and d.datname = current_database()",
            Long.class)
        == 0) {
      assertThat(System.nanoTime()).as("in time").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  @Test
  void allFourReviewsOfWhoLeavesPassOn(AssertablePublishedEvents events) throws Exception {
    var ines = evaluator(8);
    var four = new ArrayList<SeatId>();
    for (var i = 0; i < 4; i++) {
      number = cases.open(CaseKind.VOLUNTEER, STAFF, "Course %d of Idaho Libraries".formatted(i));
      var seat = open(1);
      seats.askNext(seat);
      if (i < 2) {
        seats.claim(seat, ines);
      }
      four.add(seat);
    }
    var kofi = evaluator(8);

    roster.leave(ines, COURSE);

    assertThat(four).allSatisfy(it -> assertThat(look(it).state()).isEqualTo(SeatState.OPEN));
    assertThat(events.ofType(SeatGivenBack.class)).hasSize(4);
    assertThat(four).allSatisfy(it -> assertThat(seats.askNext(it)).isTrue());
    assertThat(seats.ofPerson(kofi)).extracting(SeatView::id).containsExactlyElementsOf(four);
    assertThat(seats.ofPerson(ines)).isEmpty();
  }

  /** The role goes with the roster, so whoever is off it reaches no review, claimed or not. */
  @Test
  void whoIsKeptOutIsNotWaitedForAndNotAsked(AssertablePublishedEvents events) throws Exception {
    var ines = evaluator(8);
    var claimed = claimed(1, ines);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var offered = open(1);
    seats.askNext(offered);

    when(accounts.keptOut()).thenReturn(Set.of(ines));
    transaction.executeWithoutResult(status -> publisher.publishEvent(new KeptOut(ines)));

    assertThat(events.ofType(SeatGivenBack.class)).hasSize(2);
    assertThat(seats.ofPerson(ines)).isEmpty();
    for (var seat : List.of(claimed, offered)) {
      assertThat(seats.askNext(seat)).isFalse();
      assertThat(seats.openTo(seat)).isEmpty();
      assertThat(seats.pool(seat))
          .extracting(PoolMember::reason)
          .containsExactly("Cannot sign in now.");
      assertThatThrownBy(() -> seats.ask(seat, ines, STAFF)).isInstanceOf(SeatRefused.class);
    }
    when(accounts.keptOut()).thenReturn(Set.of());
    seats.ask(offered, ines, STAFF);
  }

  @Test
  void whatSomebodyHadOpenPassesOnWhenTheyHaveToGetReadyAnew(AssertablePublishedEvents events)
      throws Exception {
    var ines = evaluator(8);
    var claimed = claimed(1, ines);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course of Idaho Libraries");
    var offered = open(1);
    seats.askNext(offered);
    var kofi = evaluator(8);

    roster.pause(roster.of(ines).get(0).caseNumber());

    assertThat(seats.ofPerson(ines)).isEmpty();
    assertThat(events.ofType(SeatGivenBack.class)).hasSize(2);
    assertThat(seats.askNext(claimed)).isTrue();
    assertThat(seats.askNext(offered)).isTrue();
    assertThat(seats.ofPerson(kofi)).extracting(SeatView::id).contains(claimed, offered);
  }

  @Test
  void onlyWhoReadsTheLanguageIsAsked() throws Exception {
    var ines = evaluator(8);
    var seat = seats.open(seat(1, null, Language.SPANISH));
    assertThat(seats.askNext(seat)).isFalse();
    assertThat(seats.pool(seat))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).isEqualTo("Does not read Spanish.");
              assertThat(it.byHand()).as("no hand can overrule it").isFalse();
            });
    assertThatThrownBy(() -> seats.ask(seat, ines, STAFF)).isInstanceOf(SeatRefused.class);

    roster.workOn(ines, COURSE, Set.of(TECHNOLOGY), 8, Set.of(Language.SPANISH));

    assertThat(seats.askNext(seat)).isTrue();
    assertThat(look(seat).turn().orElseThrow().reason())
        .startsWith("The only one who can be asked and reads Spanish: 0 open");
    assertThat(seats.askNext(open(2))).as("English is no matter of course").isFalse();
    roster.workOn(ines, COURSE, Set.of(TECHNOLOGY), 8, Set.of(Language.ENGLISH));
    assertThatThrownBy(() -> seats.claim(seat, ines))
        .hasMessage("This review cannot be yours. Does not read Spanish.");
  }

  @Test
  void whatChangedSinceTheOfferKeepsFromTheClaimWithItsReason() throws Exception {
    var ines = evaluator(8);
    claimed(1, ines);
    number = cases.open(CaseKind.VOLUNTEER, STAFF, "Another course");
    var seat = open(1);
    assertThat(seats.askNext(seat)).isTrue();
    var english = Set.of(Language.ENGLISH);

    roster.workOn(ines, COURSE, Set.of(TECHNOLOGY), 1, english);
    mayNotClaim(seat, ines, "Has reached the most they want to judge in a year: 1.");
    roster.workOn(ines, COURSE, Set.of(), 8, english);
    mayNotClaim(seat, ines, "Does not judge this set at present.");
    roster.workOn(ines, COURSE, Set.of(TECHNOLOGY), 8, english);
    sql.update("update volunteer_sets set accepted = false where case_number = ?", own(ines));
    mayNotClaim(seat, ines, "Is not qualified for this set.");
    sql.update(
        "update volunteers set trained_until_on = date '2020-01-01' where person_id = ?",
        ines.value());
    mayNotClaim(seat, ines, "Is not ready: the training is missing or has run out.");
  }

  private String own(PersonId person) {
    return roster.of(person).get(0).caseNumber().value();
  }

  private void mayNotClaim(SeatId seat, PersonId person, String reason) {
    assertThatThrownBy(() -> seats.claim(seat, person))
        .isInstanceOf(SeatRefused.class)
        .hasMessage("This review cannot be yours. " + reason);
    assertThat(look(seat).state()).isEqualTo(SeatState.OFFERED);
  }

  @Test
  void lateWorkIsRefusedPolitely() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);
    reviews.mark(seat, ines, met(1));

    seats.takeAway(seat);

    assertThatThrownBy(() -> reviews.mark(seat, ines, met(2)))
        .isInstanceOf(SeatRefused.class)
        .hasMessageContaining("not yours any more");
    assertThat(reviews.of(seat, ines).marks()).hasSize(1);
  }

  @Test
  void whoLeavesTheRosterGivesBackWhatIsOpen(AssertablePublishedEvents events) {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);

    roster.leave(ines, COURSE);

    assertThat(look(seat).state()).isEqualTo(SeatState.OPEN);
    assertThat(events.ofType(SeatGivenBack.class)).hasSize(1);
  }

  @Test
  void aSeatThatIsNotNeededEnds() throws Exception {
    var ines = evaluator(8);
    var seat = open(1);
    seats.askNext(seat);

    seats.closeAll(number);

    assertThat(look(seat).state()).isEqualTo(SeatState.CLOSED);
    assertThatThrownBy(() -> seats.claim(seat, ines)).isInstanceOf(SeatRefused.class);
  }

  @Test
  void theTableRefusesAMarkBelowMetWithoutAWord() throws Exception {
    var ines = evaluator(8);
    var seat = claimed(1, ines);
    reviews.mark(
        seat, ines, new CourseMark(1, Finding.NOT_MET, Finding.MET, Finding.MET, "Not taught."));

    assertThatThrownBy(() -> sql.update("update course_marks set comment = ' '"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                reviews.mark(
                    seat, ines, new CourseMark(1, Finding.NOT_MET, Finding.MET, Finding.MET, " ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SeatId claimed(int position, PersonId person) throws SeatRefused {
    var seat = open(position);
    seats.askNext(seat);
    seats.claim(seat, person);
    return seat;
  }

  private void rateAll(SeatId seat, PersonId person) throws SeatRefused {
    for (var competency = 1; competency <= 9; competency++) {
      reviews.mark(seat, person, met(competency));
    }
  }

  private static CourseMark met(int competency) {
    return new CourseMark(competency, Finding.MET, Finding.MET, Finding.MET, "");
  }

  private SeatId open(int position) {
    return seats.open(seat(position, null));
  }

  private SeatId claimed(PersonId person, TreeSet<Integer> scope) throws SeatRefused {
    var seat = seats.open(seat(1, scope));
    seats.askNext(seat);
    seats.claim(seat, person);
    return seat;
  }

  private LocalDate dueOn(SeatId seat) {
    return requireNonNull(look(seat).turn().orElseThrow().dueOn());
  }

  private NewSeat seat(int position, @Nullable TreeSet<Integer> scope) {
    return seat(position, scope, Language.ENGLISH);
  }

  private NewSeat seat(int position, @Nullable TreeSet<Integer> scope, Language language) {
    judged.add(number);
    return new NewSeat(
        number,
        COURSE,
        TECHNOLOGY,
        subject,
        "A course on Technology",
        1,
        position,
        CLOCK,
        scope,
        language);
  }
}
