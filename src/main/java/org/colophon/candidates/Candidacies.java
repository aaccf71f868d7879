package org.colophon.candidates;

import static java.util.stream.Collectors.toMap;
import static org.colophon.candidates.CandidacyState.ACCEPTED;
import static org.colophon.candidates.CandidacyState.AWAITING_ANSWERS;
import static org.colophon.candidates.CandidacyState.CERTIFIED;
import static org.colophon.candidates.CandidacyState.CLOSED_UNCURED;
import static org.colophon.candidates.CandidacyState.CLOSED_UNPAID;
import static org.colophon.candidates.CandidacyState.IN_REVIEW;
import static org.colophon.candidates.CandidacyState.LAPSED;
import static org.colophon.candidates.CandidacyState.REFUSED;
import static org.colophon.candidates.CandidacyState.SUBMITTED;
import static org.colophon.candidates.CandidacyState.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each candidacy from its submission to its end. */
@Service
@Transactional
public class Candidacies {

  private final CandidacyRepository candidacies;
  private final DraftRepository drafts;
  private final CandidacyStory story;
  private final Rulebook rulebook;
  private final ProgramCalendar calendar;

  Candidacies(
      CandidacyRepository candidacies,
      DraftRepository drafts,
      CandidacyStory story,
      Rulebook rulebook,
      ProgramCalendar calendar) {
    this.candidacies = candidacies;
    this.drafts = drafts;
    this.story = story;
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  /**
   * One candidacy with everything the program office may see of it.
   *
   * @throws NoSuchElementException when there is none; every method that takes a candidate does so
   */
  @Transactional(readOnly = true)
  public CandidacyView candidacy(CandidateId candidate) {
    return view(known(candidacies.findById(candidate), candidate));
  }

  /** Where these candidates work or worked, as they stated it last. */
  @Transactional(readOnly = true)
  public Map<CandidateId, List<Experience>> experience(Collection<CandidateId> candidates) {
    return candidacies.withApplications(candidates).stream()
        .collect(toMap(Candidacy::id, it -> it.application().experience()));
  }

  /** The person's open candidacy, else the latest one. */
  @Transactional(readOnly = true)
  public Optional<CandidacyView> ofPerson(PersonId person) {
    return candidacies
        .findByPersonAndEndedAtIsNull(person)
        .or(() -> candidacies.findFirstByPersonOrderBySubmittedAtDesc(person))
        .map(this::view);
  }

  /** The candidacy a case is about. */
  @Transactional(readOnly = true)
  public Optional<CandidacyView> byCase(CaseNumber caseNumber) {
    return candidacies.findByCaseNumber(caseNumber).map(this::view);
  }

  /** Whose candidacy a case is; empty for every other case. */
  @Transactional(readOnly = true)
  public Optional<CandidateId> idOf(CaseNumber caseNumber) {
    return candidacies.idOf(caseNumber);
  }

  /** Others who applied with the same name and date of birth. */
  @Transactional(readOnly = true)
  public List<DuplicateWarning> duplicates(CandidateId candidate) {
    var candidacy = known(candidacies.findById(candidate), candidate);
    return candidacies
        .findByNameKeyAndBornOnAndPersonNotOrderBySubmittedAt(
            candidacy.nameKey(), candidacy.bornOn(), candidacy.person())
        .stream()
        .map(Candidacy::duplicate)
        .toList();
  }

  /**
   * Counts work up to a day after the application, by the rules the candidacy came in under (R7,
   * R27). The window ends with the day before.
   */
  @Transactional(readOnly = true)
  public AdmissionAssessment hours(CaseNumber caseNumber, List<Experience> work, LocalDate on) {
    var candidacy = candidacies.findByCaseNumber(caseNumber).orElseThrow();
    return AdmissionPolicy.of(rulesOf(candidacy).admission(), false)
        .assess(candidacy.application().education(), work, on, on);
  }

  /** Which edition and whose day's rules hold for this candidate (R2, R3). */
  @Transactional(readOnly = true)
  public RulesBasis basis(CandidateId candidate) {
    return known(candidacies.findById(candidate), candidate).basis();
  }

  /**
   * Opens the review once the fee is covered: from that calendar day the office has the days the
   * rules give (R8, R10). Twice changes nothing.
   */
  public void openReview(CandidateId candidate, Instant feeSettledAt) {
    var candidacy = locked(candidate);
    if (candidacy.is(SUBMITTED)) {
      var review = rulesOf(candidacy).review();
      candidacy.openReview(feeSettledAt, calendar.dateOf(feeSettledAt), review);
      story.reviewOpened(candidacy.caseNumber(), clockOf(candidacy));
      candidacies.save(candidacy);
    }
  }

  /**
   * By when the decision is due and when to warn the office (R8).
   *
   * @throws IllegalStateException unless the application is in review
   */
  @Transactional(readOnly = true)
  public ReviewClock reviewClock(CandidateId candidate) {
    var candidacy = known(candidacies.findById(candidate), candidate);
    candidacy.expect(IN_REVIEW);
    return clockOf(candidacy);
  }

  /**
   * End of the last day for the candidate's answers.
   *
   * @throws IllegalStateException unless answers are awaited
   */
  @Transactional(readOnly = true)
  public Instant answersDue(CandidateId candidate) {
    return calendar.endOf(known(candidacies.findById(candidate), candidate).answersDueOn());
  }

  /**
   * Records who decided what and why. Asking for more stops the review clock until the candidate
   * answers; what acceptance and refusal bring about is left to {@link #accept} and {@link
   * #refuse}.
   *
   * @throws ReviewIncomplete when it does not make a decision; the message says what to change
   */
  public void review(CandidateId candidate, Review review) {
    var candidacy = locked(candidate);
    var awaited = candidacy.is(IN_REVIEW) && !candidacy.isDecided();
    new ReviewCheck(candidacy.person(), awaited, assess(candidacy)).check(review);
    candidacy.review(review, calendar.now());
    switch (review.decision()) {
      case ACCEPT -> story.accepted(candidacy.caseNumber(), review);
      case REFUSE -> story.refused(candidacy.caseNumber(), review);
      case ASK_FOR_MORE -> awaitAnswers(candidacy, review);
    }
    candidacies.save(candidacy);
  }

  /** Keeps answers that are not sent yet, in the order of the questions; may be incomplete. */
  public void saveAnswers(PersonId person, List<String> answers) throws NothingAsked {
    candidacies.save(asked(person).saveAnswers(answers));
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
    drafts.queueUp(person.value());
    var candidacy = asked(person);
    var corrected = corrected(candidacy);
    var check =
        ApplicationCheck.of(rulesOf(candidacy), calendar.today(), candidacy.hoursMayFollow());
    expectNone(AnswerCheck.gaps(candidacy.openItems().size(), answers));
    expectNone(check.gaps(corrected));
    candidacy.answer(answers, corrected, calendar.today(), calendar.now());
    story.answered(candidacy.caseNumber(), person, clockOf(candidacy));
    candidacies.save(candidacy);
  }

  /** Accepts, as decided: the term begins today (R11). Twice changes nothing. */
  public void accept(CandidateId candidate) {
    var candidacy = locked(candidate);
    if (!candidacy.is(ACCEPTED)) {
      var rules = rulesOf(candidacy);
      candidacy.accept(calendar.today(), rules.candidacy());
      story.termBegan(
          candidacy.caseNumber(), rules.eligibility().needed(), candidacy.term().termEndOn());
      candidacies.save(candidacy);
    }
  }

  /** Refuses, as decided. Twice changes nothing. */
  public void refuse(CandidateId candidate) {
    end(candidate, REFUSED, it -> it.refuse(calendar.now()));
  }

  /** Closes an application whose questions were not answered in time. */
  public void closeUncured(CandidateId candidate) {
    end(candidate, CLOSED_UNCURED, it -> it.closeUncured(calendar.now()));
  }

  /** Closes an application whose fee was not paid in time. */
  public void closeUnpaid(CandidateId candidate) {
    end(candidate, CLOSED_UNPAID, it -> it.closeUnpaid(calendar.now()));
  }

  /**
   * What the clock of an accepted candidacy does next (R11).
   *
   * @param programHolds the program still works on something of the candidate's, so the candidacy
   *     cannot lapse yet (R42)
   */
  @Transactional(readOnly = true)
  public NextClockEvent nextClockEvent(CandidateId candidate, boolean programHolds) {
    var candidacy = known(candidacies.findById(candidate), candidate);
    return candidacy.term().next(rulesOf(candidacy).candidacy(), calendar, programHolds);
  }

  /**
   * The program still holds something of the candidate's, so the candidacy goes on past its last
   * day (R42); then the case says so. Before that this changes nothing.
   */
  public void hold(CandidateId candidate) {
    var candidacy = locked(candidate);
    if (candidacy.term().isOver(calendar.today())) {
      story.held(candidacy.caseNumber(), candidacy.term().termEndOn());
    }
  }

  /** Records the reminder that is due, together with earlier ones that were missed. */
  public void remind(CandidateId candidate) {
    var candidacy = locked(candidate);
    candidacy
        .term()
        .reminderDue(rulesOf(candidacy).candidacy(), calendar.today())
        .ifPresent(
            reminder -> {
              candidacy.remind(reminder);
              story.reminded(candidacy.caseNumber(), reminder.months());
              candidacies.save(candidacy);
            });
  }

  /**
   * Ends a candidacy whose term is over (R11).
   *
   * @throws IllegalStateException before the end of the last day
   */
  public void lapse(CandidateId candidate) {
    end(candidate, LAPSED, it -> it.lapse(calendar.today(), calendar.now()));
  }

  /**
   * Ends the person's open candidacy at the person's wish (R13).
   *
   * @return false when there was none
   */
  public boolean withdraw(PersonId person) {
    var open = candidacies.lockOpen(person);
    open.ifPresent(
        candidacy -> {
          candidacy.withdraw(calendar.now());
          story.ended(candidacy.caseNumber(), WITHDRAWN, person);
          candidacies.save(candidacy);
        });
    return open.isPresent();
  }

  /** Ends the candidacy with success. Twice changes nothing. */
  public void certify(CandidateId candidate) {
    end(candidate, CERTIFIED, it -> it.certify(calendar.now()));
  }

  private void awaitAnswers(Candidacy candidacy, Review review) {
    candidacy.awaitAnswers(calendar.today(), rulesOf(candidacy).review());
    story.asked(candidacy.caseNumber(), review, candidacy.answersDueOn());
  }

  private void end(CandidateId candidate, CandidacyState how, UnaryOperator<Candidacy> change) {
    var candidacy = locked(candidate);
    if (!candidacy.is(how)) {
      change.apply(candidacy);
      story.ended(candidacy.caseNumber(), how, null);
      candidacies.save(candidacy);
    }
  }

  private Candidacy asked(PersonId person) throws NothingAsked {
    return candidacies
        .lockOpen(person)
        .filter(it -> it.is(AWAITING_ANSWERS))
        .orElseThrow(NothingAsked::new);
  }

  /** The draft holds what was submitted, and only education and work of it could be changed. */
  private Application corrected(Candidacy candidacy) {
    var draft = drafts.findById(candidacy.person()).map(Draft::application);
    return draft
        .map(it -> candidacy.application().with(it.education()).with(it.experience()))
        .orElseGet(candidacy::application);
  }

  private static void expectNone(List<Gap> gaps) throws ApplicationIncomplete {
    if (!gaps.isEmpty()) {
      throw new ApplicationIncomplete(gaps);
    }
  }

  private CandidacyView view(Candidacy candidacy) {
    return candidacy.view(assess(candidacy));
  }

  private AdmissionAssessment assess(Candidacy candidacy) {
    var application = candidacy.application();
    return AdmissionPolicy.of(rulesOf(candidacy).admission(), candidacy.hoursMayFollow())
        .assess(
            application.education(),
            application.experience(),
            candidacy.basis().rulesOn(),
            calendar.dateOf(candidacy.statedAt()));
  }

  private ReviewClock clockOf(Candidacy candidacy) {
    return candidacy.reviewTerm().clock(rulesOf(candidacy).review(), calendar);
  }

  /** The rules of the day the application came in, not today's (R3). */
  private Rules rulesOf(Candidacy candidacy) {
    return rulebook.on(candidacy.basis().rulesOn());
  }

  private Candidacy locked(CandidateId candidate) {
    return known(candidacies.lock(candidate), candidate);
  }

  private static Candidacy known(Optional<Candidacy> found, CandidateId candidate) {
    return found.orElseThrow(
        () -> new NoSuchElementException("There is no candidate " + candidate));
  }
}
