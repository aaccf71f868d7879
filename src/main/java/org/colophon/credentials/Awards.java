package org.colophon.credentials;

import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidacyLapsed;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the decisions to certify candidates. */
@Service
@Transactional
public class Awards {

  private final AwardRepository awards;
  private final RegisterDesk register;
  private final AwardStory story;
  private final Conflicts conflicts;
  private final Rulebook rulebook;
  private final ProgramCalendar calendar;

  Awards(
      AwardRepository awards,
      RegisterDesk register,
      AwardStory story,
      Conflicts conflicts,
      Rulebook rulebook,
      ProgramCalendar calendar) {
    this.awards = awards;
    this.register = register;
    this.story = story;
    this.conflicts = conflicts;
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  /**
   * Opens the award of a case, due by today's rules (R53). A case has one award: opened again, the
   * same one is given.
   */
  public AwardId open(CandidateId candidate, PersonId person, CaseNumber caseNumber) {
    awards.queueUp(caseNumber.value());
    return awards
        .findStanding(caseNumber)
        .orElseGet(() -> openAnew(candidate, person, caseNumber))
        .id();
  }

  /**
   * Makes sure that a person may decide an award (R53).
   *
   * @throws ConflictOfInterest when they may not; its message says why
   */
  @Transactional(readOnly = true)
  public void requireUninvolved(AwardId id, PersonId decider) throws ConflictOfInterest {
    conflicts.requireNone(decider, award(id).person());
  }

  /**
   * Certifies the candidate: draws the number and enters it in the register, from today to the end
   * of the term by today's rules. Deciding twice changes nothing. Publishes {@link
   * CertificateIssued}.
   *
   * @param note for the program only; may be empty
   * @throws ConflictOfInterest when the decider had a part in the case (R53)
   * @throws IllegalStateException when a question is unanswered or the award was cancelled
   */
  public void decide(AwardId id, PersonId by, String note) throws ConflictOfInterest {
    var award = locked(id);
    if (award.is(AwardState.DECIDED)) {
      return;
    }
    conflicts.requireNone(by, award.person());
    awards.save(award.decide(by, note.strip(), calendar.now()));
    story.decided(award.caseNumber(), by, note.strip(), register.enter(award, by));
  }

  /**
   * Asks the program office instead of deciding.
   *
   * @throws ConflictOfInterest when the person may not judge the candidate (R53)
   * @throws IllegalStateException when the award does not wait for its decision
   */
  public void returnToOffice(AwardId id, PersonId by, String question) throws ConflictOfInterest {
    var text = required(question, id);
    var award = locked(id);
    conflicts.requireNone(by, award.person());
    awards.save(award.returnToOffice(by, text, dueOn(), calendar.now()));
    story.returned(award.caseNumber(), by, text, dueOn());
  }

  /**
   * Answers the committee's question; the committee's time begins anew.
   *
   * @throws IllegalStateException when there is no open question
   */
  public void answer(AwardId id, PersonId by, String answer) {
    var text = required(answer, id);
    var award = locked(id);
    awards.save(award.answer(by, text, dueOn(), calendar.now()));
    story.answered(award.caseNumber(), by, text, dueOn());
  }

  /** Shows an award; it must exist. */
  @Transactional(readOnly = true)
  public AwardView award(AwardId id) {
    return awards.findById(id).orElseThrow(() -> unknown(id)).view();
  }

  /** The award of a case, unless it was cancelled. */
  @Transactional(readOnly = true)
  public Optional<AwardView> ofCase(CaseNumber caseNumber) {
    return awards.findStanding(caseNumber).map(Award::view);
  }

  @EventListener
  void on(CandidacyWithdrawn event) {
    cancel(event.caseNumber());
  }

  @EventListener
  void on(CandidacyLapsed event) {
    cancel(event.caseNumber());
  }

  private void cancel(CaseNumber caseNumber) {
    awards
        .lockStanding(caseNumber)
        .filter(award -> award.cancel(calendar.now()))
        .ifPresent(
            award -> {
              awards.save(award);
              story.cancelled(caseNumber);
            });
  }

  private Award openAnew(CandidateId candidate, PersonId person, CaseNumber caseNumber) {
    story.opened(caseNumber, dueOn());
    return awards.save(new Award(candidate, person, caseNumber, dueOn(), calendar.now()));
  }

  private LocalDate dueOn() {
    var today = calendar.today();
    return today.plusDays(rulebook.on(today).award().decideWithinDays());
  }

  private static String required(String text, AwardId id) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A question or answer has a text: " + id);
    }
    return text.strip();
  }

  private Award locked(AwardId id) {
    return awards.lock(id).orElseThrow(() -> unknown(id));
  }

  private static IllegalArgumentException unknown(AwardId id) {
    return new IllegalArgumentException("No award " + id);
  }
}
