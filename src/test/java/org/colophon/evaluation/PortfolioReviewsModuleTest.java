package org.colophon.evaluation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.evaluation.EvaluatorKind.PORTFOLIO;
import static org.colophon.evaluation.Finding.MET;
import static org.colophon.evaluation.Finding.NOT_MET;
import static org.colophon.evaluation.Finding.PARTLY;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.colophon.accounts.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.support.TransactionTemplate;

class PortfolioReviewsModuleTest extends JudgingFixture {

  @Autowired PortfolioReviews reviews;
  @Autowired EntityManager entities;
  @Autowired TransactionTemplate transaction;

  PersonId ines;

  PortfolioReviewsModuleTest() {
    super(PORTFOLIO);
  }

  @BeforeEach
  void oneCanJudge() {
    ines = evaluator(8);
  }

  @Test
  void whatIsMadeIsKeptAtOnceCompleteOrNot() throws Exception {
    var seat = claimed(1, 1, 2, 7);

    assertThat(reviews.mark(seat, ines, mark(2, null, " Which system? "), 0)).isEqualTo(1);
    assertThat(reviews.mark(seat, ines, mark(2, NOT_MET, "Which system?"), 1)).isEqualTo(2);
    assertThat(reviews.mark(seat, ines, mark(2, NOT_MET, "Which system?"), 0))
        .as("the same again")
        .isEqualTo(2);
    reviews.sayOfStatement(seat, ines, " Thoughtful. ", 0);
    reviews.takeNote(seat, ines, "Ask my mother.", 0);

    var review = reviews.of(seat, ines);
    assertThat(review.marks()).containsExactly(mark(2, NOT_MET, "Which system?"));
    assertThat(review.complete()).isOne();
    assertThat(review.statement()).isEqualTo("Thoughtful.");
    assertThat(reviews.note(seat, ines)).isEqualTo("Ask my mother.");
    assertThat(reviews.note(seat, STAFF)).isEmpty();
    var versions = reviews.versions(seat, ines);
    assertThat(versions).returns(2L, it -> it.mark(2)).returns(0L, it -> it.mark(1));
    assertThat(versions.statement()).isEqualTo(1);
  }

  @Test
  void whatAnotherWindowSavedIsNotOverwritten() throws Exception {
    var seat = claimed(1, 1, 2);
    reviews.mark(seat, ines, mark(1, MET, ""), 0);
    reviews.takeNote(seat, ines, "Here.", 0);

    assertThatThrownBy(() -> reviews.mark(seat, ines, mark(1, PARTLY, "Thin."), 0))
        .isInstanceOf(ReviewSavedMeanwhile.class);
    assertThatThrownBy(() -> reviews.takeNote(seat, ines, "There.", 0))
        .isInstanceOf(ReviewSavedMeanwhile.class);

    assertThat(reviews.of(seat, ines).marks()).containsExactly(mark(1, MET, ""));
    assertThat(reviews.note(seat, ines)).isEqualTo("Here.");
  }

  @Test
  void aReviewIsFiledWhenEveryCompetencyIsRatedAndWhatIsBelowMetIsExplained() throws Exception {
    var seat = claimed(1, 1, 2, 7);
    assertThatThrownBy(() -> reviews.requireFinished(seat, ines))
        .isInstanceOf(ReviewUnfinished.class)
        .hasMessage("These competencies have no rating yet: 1, 2, 7.");

    reviews.mark(seat, ines, mark(1, MET, ""), 0);
    reviews.mark(seat, ines, mark(2, PARTLY, ""), 0);
    assertThatThrownBy(() -> reviews.file(seat, ines))
        .hasMessage(
            "Competency 7 has no rating yet; competency 2 is below met and needs a reason and a"
                + " comment.");
    reviews.mark(seat, ines, mark(7, MET, "Well done."), 0);
    reviews.mark(seat, ines, new PortfolioMark(2, PARTLY, Set.of(), "Thin."), 1);
    assertThatThrownBy(() -> reviews.file(seat, ines))
        .as("a comment alone")
        .isInstanceOf(ReviewUnfinished.class);
    reviews.mark(
        seat,
        ines,
        new PortfolioMark(2, PARTLY, Set.of(Shortcoming.OTHER, Shortcoming.TOO_GENERAL), "Thin."),
        2);
    reviews.takeNote(seat, ines, "For me alone.", 0);
    reviews.file(seat, ines);
    reviews.file(seat, ines);

    var filed = reviews.filed(number, 1);
    assertThat(filed).singleElement().returns(3L, PortfolioReview::complete);
    assertThat(filed.toString()).doesNotContain("For me alone.");
    assertThat(filed.get(0).judgement().marks().values().toString())
        .contains("Too general. Something else. Thin.", "Well done.");
  }

  @Test
  void nothingOfAFiledReviewChangesNotEvenInTheTable() throws Exception {
    var seat = claimed(1, 3);
    reviews.mark(seat, ines, mark(3, MET, ""), 0);
    reviews.file(seat, ines);

    assertThatThrownBy(() -> reviews.mark(seat, ines, mark(3, NOT_MET, "No."), 1))
        .isInstanceOf(SeatRefused.class)
        .hasMessageContaining("filed");
    assertThatThrownBy(() -> sql.update("update portfolio_marks set finding = 'NOT_MET'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("This review is filed");
  }

  @Test
  void aJudgementIsHiddenUntilAllOfItsRoundAreFiled() throws Exception {
    evaluator(8);
    var first = claimed(1, 3);
    var second = open(1, 2, 3);
    var who = seats.find(first).orElseThrow().turn().orElseThrow().person();
    file(first, who);

    assertThat(reviews.filed(number, 1)).isEmpty();
    assertThat(seats.askNext(second)).isTrue();
    var other = seats.find(second).orElseThrow().turn().orElseThrow().person();
    seats.claim(second, other);
    file(second, other);

    assertThat(reviews.filed(number, 1))
        .extracting(PortfolioReview::position)
        .containsExactly(1, 2);
    assertThat(reviews.filed(number, 2)).isEmpty();
  }

  @Test
  void lateWorkIsNotTaken() throws Exception {
    var seat = claimed(1, 1, 2);
    reviews.mark(seat, ines, mark(1, MET, ""), 0);

    seats.takeAway(seat);

    assertThatThrownBy(() -> reviews.mark(seat, ines, mark(2, MET, ""), 0))
        .isInstanceOf(SeatRefused.class)
        .hasMessageContaining("not yours any more");
    assertThatThrownBy(() -> reviews.suspect(seat, ines, "Copied."))
        .isInstanceOf(SeatRefused.class);
    assertThatThrownBy(() -> reviews.file(seat, ines)).isInstanceOf(ReviewUnfinished.class);
  }

  @Test
  void aSuspicionIsKeptOnceForGoodAndTold(AssertablePublishedEvents events) throws Exception {
    var seat = claimed(1, 1);

    reviews.suspect(seat, ines, " Names of readers in file 2. ");
    reviews.suspect(seat, ines, "Names of readers in file 2.");

    assertThat(reviews.suspicions(number))
        .singleElement()
        .returns("Names of readers in file 2.", Suspicion::words)
        .returns(ines, Suspicion::person);
    assertThat(events.ofType(IntegritySuspected.class))
        .containsExactly(new IntegritySuspected(number, seat));
    assertThat(cases.timeline(number))
        .as("managers read it, and must not know (R43)")
        .noneMatch(it -> it.toString().contains("suspected"));
    assertThatThrownBy(() -> sql.update("delete from portfolio_suspicions"))
        .hasMessageContaining("only ever added");
  }

  @Test
  void whatDoesNotBelongToTheSeatIsNotRated() throws Exception {
    var seat = claimed(1, 2, 7);

    assertThatThrownBy(() -> reviews.mark(seat, ines, mark(3, MET, ""), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMarkCannotSlipInWhileTheReviewIsFiled() throws Exception {
    var seat = claimed(1, 1);
    reviews.mark(seat, ines, mark(1, MET, ""), 0);
    var filing = new CountDownLatch(1);
    var late = Executors.newSingleThreadExecutor();
    try {
      var slipped =
          transaction.execute(
              status -> {
                try {
                  reviews.file(seat, ines);
                } catch (ReviewUnfinished e) {
                  throw new IllegalStateException(e);
                }
                var mark =
                    late.submit(
                        () -> {
                          filing.countDown();
                          return reviews.mark(seat, ines, mark(1, NOT_MET, ""), 1);
                        });
                try {
                  filing.await(5, SECONDS);
                  assertThat(mark.isDone()).isFalse();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return mark;
              });

      assertThatThrownBy(() -> slipped.get(5, SECONDS)).hasCauseInstanceOf(SeatRefused.class);
    } finally {
      late.shutdownNow();
    }
    assertThat(reviews.filed(number, 1).get(0).marks()).containsExactly(mark(1, MET, ""));
  }

  @Test
  void ofTwoFiledAtTheSameMomentWhatBothFoundIsKept() throws Exception {
    evaluator(8);
    var first = claimed(1, 3);
    var second = claimed(2, 3);
    var one = seats.find(first).orElseThrow().turn().orElseThrow().person();
    var other = seats.find(second).orElseThrow().turn().orElseThrow().person();
    reviews.mark(first, one, mark(3, MET, ""), 0);
    reviews.mark(second, other, mark(3, PARTLY, "Thin."), 0);
    var hands = Executors.newSingleThreadExecutor();
    try {
      var later =
          transaction.execute(
              status -> {
                fileUpToTheCommit(first, one);
                var filing =
                    hands.submit(
                        () ->
                            transaction.execute(
                                inner -> {
                                  fileUpToTheCommit(second, other);
                                  return null;
                                }));
                assertThatThrownBy(() -> filing.get(2, SECONDS))
                    .as("the later one waits for the commit of the first")
                    .isInstanceOf(TimeoutException.class);
                return filing;
              });
      later.get(30, SECONDS);
    } finally {
      hands.shutdownNow();
    }

    assertThat(reviews.filed(number, 1)).hasSize(2);
    assertThat(
            sql.queryForList(
                "select competency, first_finding, second_finding from double_ratings"
                    + " where case_number = ?",
                number.value()))
        .singleElement()
        .satisfies(
            it -> assertThat(it.values()).containsExactlyInAnyOrder(3, MET.name(), PARTLY.name()));
  }

  /** Files, and lets the database do now what it does as the transaction ends. */
  private void fileUpToTheCommit(SeatId seat, PersonId person) {
    try {
      reviews.file(seat, person);
    } catch (ReviewUnfinished e) {
      throw new IllegalStateException(e);
    }
    entities.flush();
    sql.execute("set constraints all immediate");
  }

  private void file(SeatId seat, PersonId person) throws Exception {
    reviews.mark(seat, person, mark(3, MET, ""), 0);
    reviews.file(seat, person);
  }

  private static PortfolioMark mark(int competency, Finding finding, String comment) {
    return new PortfolioMark(
        competency,
        finding,
        comment.isEmpty() || finding == null ? Set.of() : Set.of(Shortcoming.INCOMPLETE),
        comment);
  }

  private SeatId claimed(int position, Integer... competencies) throws SeatRefused {
    var seat = open(1, position, competencies);
    seats.askNext(seat);
    seats.claim(seat, seats.find(seat).orElseThrow().turn().orElseThrow().person());
    return seat;
  }

  private SeatId open(int round, int position, Integer... competencies) {
    return seats.open(
        new NewSeat(
            number,
            PORTFOLIO,
            TECHNOLOGY,
            "candidate " + number,
            "A portfolio on Technology",
            round,
            position,
            CLOCK,
            new TreeSet<>(List.of(competencies))));
  }
}
