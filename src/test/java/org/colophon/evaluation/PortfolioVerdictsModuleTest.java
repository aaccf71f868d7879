package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.evaluation.EvaluatorKind.PORTFOLIO;
import static org.colophon.evaluation.Finding.MET;
import static org.colophon.evaluation.Finding.NOT_MET;
import static org.colophon.evaluation.Finding.PARTLY;
import static org.colophon.evaluation.verdict.Verdict.Outcome.ACHIEVED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.MORE_ASKED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.NOT_ACHIEVED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.THIRD_NEEDED;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.colophon.accounts.PersonId;
import org.colophon.cases.TimelineLine;
import org.colophon.evaluation.verdict.Merged;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** From filed reviews to a verdict, and who is asked again. */
class PortfolioVerdictsModuleTest extends JudgingFixture {

  static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  static final Integer[] ALL = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  @Autowired PortfolioReviews reviews;
  @Autowired PortfolioVerdicts verdicts;

  PortfolioVerdictsModuleTest() {
    super(PORTFOLIO);
  }

  @BeforeEach
  void twoCanJudge() {
    evaluator(8);
    evaluator(8);
  }

  @Test
  void whatTwoFindMetIsAchievedAndWrittenOnce() throws Exception {
    judged(1, 1, ALL, Map.of(3, PARTLY));
    judged(1, 2, ALL, Map.of());

    var verdict = verdicts.decide(number, 1, DAY);
    assertThat(verdicts.decide(number, 1, DAY).verdict()).isEqualTo(verdict.verdict());

    assertThat(verdict.outcome()).isEqualTo(ACHIEVED);
    assertThat(verdict.judges()).isEqualTo(2);
    assertThat(verdicts.of(number)).hasSize(1);
    assertThat(verdict.feedback()).hasSize(9);
    assertThat(verdict.feedback().get(2).merged()).isEqualTo(Merged.MET);
    assertThat(verdict.feedback().get(2).comments()).containsExactly("A part is missing. About 3.");
    assertThat(decisions()).containsExactly("Attempt 1, ratings merged: the set is achieved.");
  }

  @Test
  void asLongAsOneIsNotFiledThereIsNoVerdict() throws Exception {
    judged(1, 1, ALL, Map.of());
    open(1, 2, ALL);

    assertThatThrownBy(() -> verdicts.decide(number, 1, DAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(verdicts.of(number)).isEmpty();
  }

  @Test
  void theSecondTimeCountsWhatWasFoundAnewAndAThirdWhereTheyDiffer() throws Exception {
    judged(1, 1, ALL, Map.of(3, NOT_MET));
    judged(1, 2, ALL, Map.of(3, PARTLY, 5, NOT_MET));
    var first = verdicts.decide(number, 1, DAY);
    assertThat(first.outcome()).isEqualTo(MORE_ASKED);
    assertThat(first.competencies()).containsExactly(3, 5);

    judged(2, 1, new Integer[] {3, 5}, Map.of());
    judged(2, 2, new Integer[] {3, 5}, Map.of(3, NOT_MET));
    var second = verdicts.decide(number, 2, DAY);
    assertThat(second.outcome()).isEqualTo(THIRD_NEEDED);
    assertThat(second.competencies()).containsExactly(3);
    assertThat(second.feedback()).as("nobody reads what is not decided").isEmpty();
    assertThat(decisions()).as("nor that a third is asked").hasSize(1);

    evaluator(8);
    judged(2, 3, new Integer[] {3}, Map.of(3, NOT_MET));
    var third = verdicts.decide(number, 2, DAY);
    assertThat(third.outcome()).isEqualTo(NOT_ACHIEVED);
    assertThat(third.judges()).isEqualTo(3);
    assertThat(verdicts.latest(number, 2).orElseThrow().outcome()).isEqualTo(NOT_ACHIEVED);
    assertThat(verdicts.latest(number, 1).orElseThrow().outcome()).isEqualTo(MORE_ASKED);
    assertThat(verdicts.forCandidate(number))
        .extracting(PortfolioVerdict::judges)
        .containsExactly(2, 3);
    assertThat(decisions()).hasSize(2).first().asString().endsWith("the set is not achieved.");
  }

  @Test
  void whatIsSaidAboutTheStatementIsReadWithTheVerdictAndNotWhoSaidIt() throws Exception {
    saying(1, 1, ALL, Map.of(3, NOT_MET), "You say little of yourself.");
    saying(1, 2, ALL, Map.of(3, NOT_MET), "A pleasure to read.");
    verdicts.decide(number, 1, DAY);
    assertThat(verdicts.forCandidate(number).get(0).onStatement())
        .containsExactly("A pleasure to read.", "You say little of yourself.");

    saying(2, 1, new Integer[] {3}, Map.of(), "The same as before.");
    saying(2, 2, new Integer[] {3}, Map.of(3, NOT_MET), "The same as before.");
    assertThat(verdicts.decide(number, 2, DAY).onStatement())
        .as("nobody reads what is not decided")
        .isEmpty();
    evaluator(8);
    saying(2, 3, new Integer[] {3}, Map.of(), "");
    verdicts.decide(number, 2, DAY);

    assertThat(verdicts.of(number))
        .extracting(PortfolioVerdict::onStatement)
        .containsExactly(
            List.of("A pleasure to read.", "You say little of yourself."),
            List.of(),
            List.of("The same as before."));
  }

  @Test
  void aVerdictIsNeverChanged() throws Exception {
    judged(1, 1, ALL, Map.of());
    judged(1, 2, ALL, Map.of());
    verdicts.decide(number, 1, DAY);

    for (var change :
        List.of(
            "update portfolio_verdicts set round = 2",
            "delete from portfolio_verdicts",
            "truncate portfolio_verdicts")) {
      assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("only ever added");
    }
  }

  @Test
  void whoKnowsThePortfolioIsAskedFirstTheSecondTime() throws Exception {
    var one = judged(1, 1, ALL, Map.of(3, NOT_MET));
    var other = judged(1, 2, ALL, Map.of(3, NOT_MET));
    evaluator(8);
    var second = open(2, 2, 3);
    var first = open(2, 1, 3);
    seats.askFirst(second, other);
    seats.askFirst(first, one);

    assertThat(seats.askNext(first)).isTrue();
    assertThat(seats.askNext(second)).isTrue();

    var turn = look(first).turn().orElseThrow();
    assertThat(turn.person()).isEqualTo(one);
    assertThat(turn.reason()).isEqualTo("Knows it already, from the time before.");
    assertThat(look(second).turn().orElseThrow().person()).isEqualTo(other);
  }

  @Test
  void whoKnowsItButIsBarredNowIsPassedOver() throws Exception {
    var one = judged(1, 1, ALL, Map.of());
    var seat = open(2, 1, 3);
    when(bar.reasons(any(), any()))
        .thenReturn(Map.of(seat, Map.of(one, "Works for the same employer.")));
    seats.askFirst(seat, one);
    var fresh = evaluator(8);

    assertThat(seats.askNext(seat)).isTrue();
    assertThat(look(seat).turn().orElseThrow().person()).isNotEqualTo(one).isIn(onRoster);
    assertThat(fresh).isNotNull();
  }

  @Test
  void aThirdIsNeitherOfTheTwoNorDoTheyChangePlaces() throws Exception {
    var one = judged(1, 1, ALL, Map.of());
    var other = judged(1, 2, ALL, Map.of());

    assertThat(seats.askNext(open(1, 3, 3))).as("nobody else is there").isFalse();
    var again = open(2, 1, 3);
    assertThat(reason(again, other)).isEqualTo("Judges this on the other seat.");
    assertThat(reason(again, one)).isNull();
    assertThat(reason(open(2, 3, 3), one)).isEqualTo("Judges this on the other seat.");
  }

  @Test
  void whatRestsIsGoneOnWithByTheSamePersonAndCostsThemNothing(AssertablePublishedEvents events)
      throws Exception {
    everybodyLeaves();
    var ines = evaluator(1);
    var seat = open(1, 1, 1, 2);
    seats.askNext(seat);
    seats.claim(seat, ines);
    reviews.mark(seat, ines, mark(1, MET), 0);

    assertThat(seats.pause(number)).containsExactly(seat);
    assertThat(seats.pause(number)).as("twice").isEmpty();
    assertThat(events.ofType(SeatLost.class))
        .as("so that they are told, once")
        .singleElement()
        .isEqualTo(new SeatLost(number, seat, ines));

    assertThatThrownBy(() -> reviews.mark(seat, ines, mark(2, MET), 0))
        .isInstanceOf(SeatRefused.class);
    assertThat(seats.toFill(number)).containsExactly(seat);
    assertThat(seats.askNext(seat)).as("one a year is still free").isTrue();
    seats.claim(seat, ines);
    assertThat(reviews.of(seat, ines).marks()).as("what was found is kept").hasSize(1);
    assertThat(look(seat).turns())
        .extracting(Turn::outcome)
        .containsExactly(TurnOutcome.PAUSED, null);
  }

  @Test
  void whoIsNotNeededAnyMoreLosesTheSeatAndWhoJudgedDoesNot(AssertablePublishedEvents events)
      throws Exception {
    judged(1, 1, ALL, Map.of());
    var seat = open(1, 2, ALL);
    seats.askNext(seat);
    var asked = look(seat).turn().orElseThrow().person();

    seats.closeAll(number);
    seats.closeAll(number);

    assertThat(events.ofType(SeatLost.class))
        .singleElement()
        .isEqualTo(new SeatLost(number, seat, asked));
  }

  @Test
  void everyRefusalSaysItsReason() {
    var seat = open(1, 1, ALL);
    var ines = onRoster.get(0);
    assertThat(reason(seat, ines)).isNull();

    seats.askNext(seat);
    var asked = look(seat).turn().orElseThrow().person();
    sql.update(
        "update volunteers set trained_until_on = date '2020-01-01' where person_id = ?",
        asked.value());
    assertThatThrownBy(() -> seats.claim(seat, asked))
        .isInstanceOf(SeatRefused.class)
        .hasMessage(
            "This review cannot be yours. Is not ready: the training is missing or has run out.");
    var other = open(1, 2, SetId.of("youth"), 1);
    assertThat(reason(other, onRoster.get(1))).isEqualTo("Is not qualified for this set.");
  }

  private String reason(SeatId seat, PersonId person) {
    return seats.pool(seat).stream()
        .filter(it -> it.person().equals(person))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  private List<String> decisions() {
    return cases.timelineForSubject(number).stream()
        .map(TimelineLine::text)
        .filter(it -> it.contains("ratings merged"))
        .toList();
  }

  private PersonId judged(
      int round, int position, Integer[] competencies, Map<Integer, Finding> below)
      throws Exception {
    return saying(round, position, competencies, below, "");
  }

  private PersonId saying(
      int round,
      int position,
      Integer[] competencies,
      Map<Integer, Finding> below,
      String aboutStatement)
      throws Exception {
    var seat = open(round, position, competencies);
    seats.askNext(seat);
    var person = look(seat).turn().orElseThrow().person();
    seats.claim(seat, person);
    for (int competency : competencies) {
      reviews.mark(seat, person, mark(competency, below.getOrDefault(competency, MET)), 0);
    }
    reviews.sayOfStatement(seat, person, aboutStatement, 0);
    reviews.file(seat, person);
    return person;
  }

  private static PortfolioMark mark(int competency, Finding finding) {
    return finding == MET
        ? new PortfolioMark(competency, finding, Set.of(), "")
        : new PortfolioMark(
            competency, finding, Set.of(Shortcoming.INCOMPLETE), "About %d.".formatted(competency));
  }

  private SeatId open(int round, int position, Integer... competencies) {
    return open(round, position, TECHNOLOGY, competencies);
  }

  private SeatId open(int round, int position, SetId set, Integer... competencies) {
    return seats.open(
        new NewSeat(
            number,
            PORTFOLIO,
            set,
            "candidate " + number,
            "A portfolio on Technology",
            round,
            position,
            CLOCK,
            new TreeSet<>(List.of(competencies))));
  }
}
