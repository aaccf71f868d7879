package org.colophon.courses;

import static org.colophon.courses.CompletionState.CONFIRMED;
import static org.colophon.courses.CompletionState.REPORTED;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.CompletionRefused.Reason;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what candidates report about courses they completed, until it is confirmed or not. */
@Service
@Transactional
public class Completions {

  private final CompletionRepository completions;
  private final CourseRepository courses;
  private final CompletionJudge judge;
  private final ObjectProvider<CandidateStanding> candidates;
  private final Rulebook rulebook;
  private final ProgramCalendar calendar;

  Completions(
      CompletionRepository completions,
      CourseRepository courses,
      CompletionJudge judge,
      ObjectProvider<CandidateStanding> candidates,
      Rulebook rulebook,
      ProgramCalendar calendar) {
    this.completions = completions;
    this.courses = courses;
    this.judge = judge;
    this.candidates = candidates;
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  /**
   * Takes a candidate's report. The same report once more, as a double click sends it, changes
   * nothing and gives the same id. Publishes {@link CompletionReported}.
   *
   * @throws CompletionRefused when it does not count (R22), lies in the future, or the set is
   *     reported or achieved in this case already, by whatever route (R34)
   */
  public CompletionId report(ReportCompletion report) throws CompletionRefused {
    completions.queueUp(report.caseNumber().value());
    var course = courses.findById(report.course()).orElseThrow();
    var known = completions.standing(report.caseNumber(), course.set());
    if (known.isPresent()) {
      return repeated(known.get(), report);
    }
    if (candidates.stream().anyMatch(it -> it.hasAchieved(report.caseNumber(), course.set()))) {
      throw new CompletionRefused(
          Reason.SET_ALREADY_CONFIRMED, "You have achieved this set already. A set counts once.");
    }
    var today = calendar.today();
    var rules = rulebook.on(today);
    if (!rules.routes().course()) {
      throw new CompletionRefused(
          Reason.ROUTE_CLOSED, "Sets are not achieved by courses at present.");
    }
    course.credit().check(report.startedOn(), report.completedOn(), today);
    return completions
        .save(
            new Completion(
                report,
                course,
                calendar.now(),
                today.plusDays(rules.completions().confirmWithinDays()),
                course.signers(report.person()).isEmpty()
                    ? null
                    : today.plusDays(rules.completions().answerWithinDays())))
        .id();
  }

  /**
   * Confirms a completion and notes the rule that lets this person do so (R23). Whoever taught the
   * course or confirmed it may no longer decide on this candidate's award (R53). A second
   * confirmation changes nothing. Publishes {@link CompletionConfirmed}.
   *
   * @param note may be empty
   * @throws ConflictOfInterest when someone confirms their own completion
   * @throws ProviderAnswersFirst while the provider is asked and has time left
   * @throws CompletionClosed when it was rejected or withdrawn
   */
  public void confirm(CompletionId id, PersonId by, String note)
      throws ConflictOfInterest, ProviderAnswersFirst {
    var completion = lock(id);
    requireSilence(completion);
    completions.save(judge.confirm(completion, judgement(by, note)));
  }

  /**
   * Rejects a completion. A second rejection changes nothing. Publishes {@link CompletionRejected}.
   *
   * @param reason what is missing or wrong, as the candidate reads it
   * @throws ConflictOfInterest when someone rejects their own completion
   * @throws ProviderAnswersFirst while the provider is asked and has time left
   * @throws CompletionClosed when it was confirmed or withdrawn
   */
  public void reject(CompletionId id, PersonId by, String reason)
      throws ConflictOfInterest, ProviderAnswersFirst {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A completion is not rejected without a reason: " + id);
    }
    var completion = lock(id);
    requireSilence(completion);
    completions.save(judge.reject(completion, judgement(by, reason)));
  }

  /**
   * Lets the program office decide where nobody signs for the provider, or nobody answered in time
   * (R23).
   *
   * @throws ProviderAnswersFirst while the provider is asked and has time left
   */
  @Transactional(readOnly = true)
  public void requireSilence(CompletionId id) throws ProviderAnswersFirst {
    requireSilence(load(id));
  }

  private void requireSilence(Completion completion) throws ProviderAnswersFirst {
    var answerBy = completion.awaitedUntil();
    if (answerBy.filter(it -> !calendar.today().isAfter(it)).isPresent()) {
      throw new ProviderAnswersFirst(completion.view().providerName(), answerBy.orElseThrow());
    }
  }

  /**
   * Another way led to the set, so nobody need look at a report that is not decided (R34). Any
   * other is not touched: where it led to the set itself it is being saved, and would announce a
   * second time what it has to. Publishes {@link CompletionWithdrawn}.
   */
  public void setAchieved(CaseNumber caseNumber, SetId set) {
    completions
        .standing(caseNumber, set)
        .filter(it -> it.state() == REPORTED)
        .ifPresent(it -> completions.save(lock(it.id()).withdraw()));
  }

  /** Takes back all of a person's reports that are not decided. */
  public void withdrawAllOf(PersonId person) {
    completions
        .findByPersonAndState(person, REPORTED)
        .forEach(it -> completions.save(it.withdraw()));
  }

  /** Tells whether a report of this person waits for the program. */
  @Transactional(readOnly = true)
  public boolean anyOpen(PersonId person) {
    return completions.existsByPersonAndState(person, REPORTED);
  }

  /** Lists a person's reports, the latest first. */
  @Transactional(readOnly = true)
  public List<CompletionView> of(PersonId person) {
    return completions.findByPersonOrderByReportedAtDesc(person).stream()
        .map(Completion::view)
        .toList();
  }

  /** Shows a report; it must exist. */
  @Transactional(readOnly = true)
  public CompletionView find(CompletionId id) {
    return load(id).view();
  }

  /** Finds the report that is open or confirmed for a set in a case. */
  @Transactional(readOnly = true)
  public Optional<CompletionView> inForce(CaseNumber caseNumber, SetId set) {
    return completions.standing(caseNumber, set).map(Completion::view);
  }

  private static CompletionId repeated(Completion known, ReportCompletion report)
      throws CompletionRefused {
    if (known.repeats(report)) {
      return known.id();
    }
    if (known.state() == CONFIRMED) {
      throw new CompletionRefused(
          Reason.SET_ALREADY_CONFIRMED,
          "You have achieved this set with “%s”. A set counts once."
              .formatted(known.course().title()));
    }
    throw new CompletionRefused(
        Reason.SET_ALREADY_REPORTED,
        "You have reported “%s” for this set already; it waits for confirmation."
            .formatted(known.course().title()));
  }

  private Judgement judgement(PersonId by, String text) {
    return new Judgement(
        by,
        calendar.now(),
        text.strip(),
        rulebook.on(calendar.today()).completions().confirmedBy());
  }

  /** Whoever decides waits for the one who decides now. */
  private Completion lock(CompletionId id) {
    return completions
        .lock(id)
        .orElseThrow(() -> new IllegalArgumentException("No completion " + id));
  }

  private Completion load(CompletionId id) {
    return completions
        .findById(id)
        .orElseThrow(() -> new IllegalArgumentException("No completion " + id));
  }
}
