package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.candidates.RefusalReason.TOO_FEW_HOURS;

import java.time.LocalDate;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.junit.jupiter.api.Test;

class ReviewCheckTest {

  static final PersonId ADA = PersonId.of("u2001");
  static final PersonId RUTH = PersonId.of("u1001");

  @Test
  void anAdmissibleApplicationCanBeAcceptedAskedAboutOrRefused() {
    var check = new ReviewCheck(ADA, true, assessment(1820, false));

    assertThatCode(() -> check.check(Review.accept(RUTH))).doesNotThrowAnyException();
    assertThatCode(() -> check.check(Review.askForMore(List.of("Which library?"), RUTH)))
        .doesNotThrowAnyException();
    assertThatCode(() -> check.check(Review.refuse(List.of(TOO_FEW_HOURS), RUTH)))
        .doesNotThrowAnyException();
  }

  @Test
  void nobodyIsAcceptedWithTooFewHours() {
    refuses(
        new ReviewCheck(ADA, true, assessment(1819, false)),
        Review.accept(RUTH),
        "Only 1,819 of 1,820 hours count. Please ask for more, or refuse the application.");
  }

  @Test
  void aRecognizedGraduateIsAcceptedBeforeTheHoursAreThere() {
    var check = new ReviewCheck(ADA, true, assessment(765, true, false));

    assertThatCode(() -> check.check(Review.accept(RUTH))).doesNotThrowAnyException();
  }

  @Test
  void nobodyIsAcceptedWithoutDiploma() {
    refuses(
        new ReviewCheck(ADA, true, assessment(1820, true)),
        Review.accept(RUTH),
        "No diploma or equivalent is stated. Please ask for it, or refuse the application.");
  }

  @Test
  void nobodyDecidesOnTheirOwnApplication() {
    refuses(
        admissible(),
        Review.accept(ADA),
        "You cannot decide on your own application. Please leave it to a colleague.");
  }

  @Test
  void askingNeedsAQuestion() {
    refuses(
        admissible(),
        Review.askForMore(List.of("  ", ""), RUTH),
        "Please enter at least one question for the candidate.");
  }

  @Test
  void refusingNeedsAReason() {
    refuses(
        admissible(),
        Review.refuse(List.of(), RUTH),
        "Please choose at least one reason for refusing.");
  }

  @Test
  void questionsAreNotLostInAnotherDecision() {
    refuses(
        admissible(),
        new Review(ReviewDecision.ACCEPT, List.of("Which library?"), List.of(), null, RUTH),
        "Questions are sent only when you ask for more. Please remove them or change the decision.");
  }

  @Test
  void reasonsAreNotLostInAnotherDecision() {
    refuses(
        admissible(),
        new Review(ReviewDecision.ACCEPT, List.of(), List.of(TOO_FEW_HOURS), null, RUTH),
        "Reasons go only with a refusal. Please remove them or change the decision.");
  }

  @Test
  void whatWasDecidedIsNotDecidedAgain() {
    refuses(
        new ReviewCheck(ADA, false, assessment(1820, false)),
        Review.accept(RUTH),
        "This application does not wait for a decision any more.");
  }

  private static void refuses(ReviewCheck check, Review review, String sentence) {
    assertThatThrownBy(() -> check.check(review))
        .isInstanceOf(ReviewIncomplete.class)
        .hasMessage(sentence);
  }

  private static ReviewCheck admissible() {
    return new ReviewCheck(ADA, true, assessment(1820, false));
  }

  private static AdmissionAssessment assessment(int hours, boolean diplomaMissing) {
    return assessment(hours, false, diplomaMissing);
  }

  private static AdmissionAssessment assessment(
      int hours, boolean hoursMayFollow, boolean diplomaMissing) {
    var day = LocalDate.of(2026, 11, 23);
    return new AdmissionAssessment(
        hours,
        1820,
        hoursMayFollow,
        diplomaMissing,
        day.minusYears(5),
        day.minusDays(1),
        List.of(),
        List.of());
  }
}
