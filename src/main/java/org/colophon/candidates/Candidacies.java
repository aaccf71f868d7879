package org.colophon.candidates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each candidacy from its submission to its end. */
@Service
@Transactional
public class Candidacies {

  @Transactional(readOnly = true)
  public CandidacyView candidacy(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /** The person's open candidacy, else the latest one. */
  @Transactional(readOnly = true)
  public Optional<CandidacyView> ofPerson(PersonId person) {
    throw new UnsupportedOperationException();
  }

  @Transactional(readOnly = true)
  public Optional<CandidacyView> byCase(CaseNumber caseNumber) {
    throw new UnsupportedOperationException();
  }

  /** Which edition and whose day's rules hold for this candidate (R2, R3). */
  @Transactional(readOnly = true)
  public RulesBasis basis(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens the review once the fee is covered: from that calendar day the office has the days the
   * rules give (R8, R10). Twice changes nothing.
   */
  public void openReview(CandidateId candidate, Instant feeSettledAt) {
    throw new UnsupportedOperationException();
  }

  /**
   * By when the decision is due and when to warn the office (R8).
   *
   * @throws IllegalStateException unless the application is in review
   */
  @Transactional(readOnly = true)
  public ReviewClock reviewClock(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /**
   * End of the last day for the candidate's answers.
   *
   * @throws IllegalStateException unless answers are awaited
   */
  @Transactional(readOnly = true)
  public Instant answersDue(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /**
   * Records who decided what and why. Asking for more stops the review clock until the candidate
   * answers; what acceptance and refusal bring about is left to {@link #accept} and {@link
   * #refuse}.
   *
   * @throws ReviewIncomplete when it does not make a decision; the message says what to change
   */
  public void review(CandidateId candidate, Review review) {
    throw new UnsupportedOperationException();
  }

  /** Keeps answers that are not sent yet, in the order of the questions; may be incomplete. */
  public void saveAnswers(PersonId person, List<String> answers) throws NothingAsked {
    throw new UnsupportedOperationException();
  }

  /**
   * Sends the answers together with the education and work corrected in the draft; the review clock
   * goes on with the days that were left (R8).
   *
   * @param answers one per question, in their order
   * @throws ApplicationIncomplete when an answer is missing or a correction cannot be right
   * @throws NothingAsked when no question is open
   */
  public void answerItems(PersonId person, List<String> answers)
      throws ApplicationIncomplete, NothingAsked {
    throw new UnsupportedOperationException();
  }

  /** Accepts, as decided: the term begins today (R11). Twice changes nothing. */
  public void accept(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /** Refuses, as decided. Twice changes nothing. */
  public void refuse(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /** Closes an application whose questions were not answered in time. */
  public void closeUncured(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /** Closes an application whose fee was not paid in time. */
  public void closeUnpaid(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /**
   * What the clock of an accepted candidacy does next (R11).
   *
   * @param programHolds the program still works on something of the candidate's, so the candidacy
   *     cannot lapse yet (R42)
   */
  @Transactional(readOnly = true)
  public NextClockEvent nextClockEvent(CandidateId candidate, boolean programHolds) {
    throw new UnsupportedOperationException();
  }

  /** Records the reminder that is due, together with earlier ones that were missed. */
  public void remind(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends a candidacy whose term is over (R11).
   *
   * @throws IllegalStateException before the end of the last day
   */
  public void lapse(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends the person's open candidacy at the person's wish (R13).
   *
   * @return false when there was none
   */
  public boolean withdraw(PersonId person) {
    throw new UnsupportedOperationException();
  }

  /** Ends the candidacy with success. Twice changes nothing. */
  public void certify(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }
}
