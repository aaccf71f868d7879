package org.colophon.candidates;

import org.colophon.accounts.PersonId;

/**
 * Says whether what was entered makes a decision on this application.
 *
 * @param candidate whom it is about
 * @param inReview whether a decision is asked for at all
 * @param assessment what the last stated education and work amount to
 */
record ReviewCheck(PersonId candidate, boolean inReview, AdmissionAssessment assessment) {

  /**
   * Looks at everything a person could put right.
   *
   * @throws ReviewIncomplete with the first thing to put right
   */
  void check(Review review) {
    refuseIf(!inReview, "This application does not wait for a decision any more.");
    refuseIf(
        review.by().equals(candidate),
        "You cannot decide on your own application. Please leave it to a colleague.");
    switch (review.decision()) {
      case ACCEPT -> checkAccept();
      case ASK_FOR_MORE ->
          refuseIf(
              review.items().isEmpty(), "Please enter at least one question for the candidate.");
      case REFUSE ->
          refuseIf(review.reasons().isEmpty(), "Please choose at least one reason for refusing.");
    }
    refuseIf(
        review.decision() != ReviewDecision.ASK_FOR_MORE && !review.items().isEmpty(),
        "Questions are sent only when you ask for more. Please remove them or change the decision.");
    refuseIf(
        review.decision() != ReviewDecision.REFUSE && !review.reasons().isEmpty(),
        "Reasons go only with a refusal. Please remove them or change the decision.");
  }

  /** Nobody is accepted against the rule of admission (R7). */
  private void checkAccept() {
    refuseIf(
        assessment.diplomaMissing(),
        "No diploma or equivalent is stated. Please ask for it, or refuse the application.");
    refuseIf(
        assessment.tooFewHours(),
        "Only %,d of %,d hours count. Please ask for more, or refuse the application."
            .formatted(assessment.hours(), assessment.needed()));
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new ReviewIncomplete(sentence);
    }
  }
}
