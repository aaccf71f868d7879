package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.EditionId;
import org.colophon.program.Rules;
import org.junit.jupiter.api.Test;

class CandidacyTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  static final PersonId RUTH = PersonId.of("u1001");
  static final Rules.Review REVIEW = new Rules.Review(30, List.of(20, 27), 60);
  static final Rules.Candidacy TERM =
      new Rules.Candidacy(Period.ofYears(4), List.of(Period.ofMonths(12)));

  @Test
  void isNotActiveBeforeTheFeeIsCovered() {
    var submitted = submitted();

    assertThatThrownBy(() -> submitted.review(Review.accept(RUTH), NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> submitted.accept(TODAY, TERM))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isAcceptedOnlyAsDecided() {
    var inReview = inReview();
    assertThatThrownBy(() -> inReview.accept(TODAY, TERM))
        .isInstanceOf(IllegalStateException.class);

    inReview.review(Review.refuse(List.of(RefusalReason.NO_DIPLOMA), RUTH), NOW);

    assertThatThrownBy(() -> inReview.accept(TODAY, TERM))
        .isInstanceOf(IllegalStateException.class);
    assertThat(inReview.refuse(NOW).is(CandidacyState.REFUSED)).isTrue();
  }

  @Test
  void anAnsweredQuestionIsNoDecisionYet() {
    var answered = inReview();
    answered.review(Review.askForMore(List.of("Which library?"), RUTH), NOW);
    answered.awaitAnswers(TODAY, REVIEW);
    assertThat(answered.isDecided()).isFalse();

    answered.answer(List.of("Toledo"), answered.application(), TODAY.plusDays(3), NOW);

    assertThat(answered.is(CandidacyState.IN_REVIEW)).isTrue();
    assertThat(answered.isDecided()).isFalse();
    assertThatThrownBy(answered::answersDueOn).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void answersWithoutCorrectionLeaveTheApplicationAsItWas() {
    var answered = inReview();
    answered.review(Review.askForMore(List.of("Which library?"), RUTH), NOW);
    answered.awaitAnswers(TODAY, REVIEW);

    answered.answer(List.of("Toledo"), answered.application(), TODAY, NOW.plusSeconds(60));

    assertThat(answered.statedAt()).isEqualTo(NOW);
  }

  @Test
  void lapsesOnlyWhenTheLastDayIsOver() {
    var accepted = accepted();

    assertThatThrownBy(() -> accepted.lapse(TODAY.plusYears(4), NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThat(accepted.lapse(TODAY.plusYears(4).plusDays(1), NOW).is(CandidacyState.LAPSED))
        .isTrue();
  }

  @Test
  void whatHasEndedDoesNotEndAgain() {
    var withdrawn = submitted().withdraw(NOW);

    assertThatThrownBy(() -> withdrawn.withdraw(NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> withdrawn.certify(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyTheUnpaidCloseForThatAndOnlyTheAskedForTheOther() {
    assertThatThrownBy(() -> inReview().closeUnpaid(NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> inReview().closeUncured(NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Candidacy accepted() {
    return inReview().review(Review.accept(RUTH), NOW).accept(TODAY, TERM);
  }

  private static Candidacy inReview() {
    return submitted().openReview(NOW, TODAY, REVIEW);
  }

  private static Candidacy submitted() {
    return new Candidacy(
        PersonId.of("u2001"),
        CaseNumber.of("C-2026-00001"),
        ApplicationFixtures.complete(TODAY),
        new RulesBasis(EditionId.of("2012-10"), TODAY),
        false,
        NOW);
  }
}
