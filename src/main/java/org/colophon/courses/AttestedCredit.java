package org.colophon.courses;

import static org.colophon.courses.CompletionState.CONFIRMED;

import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.AttestationStore.Match;
import org.colophon.courses.AttestationView.Finding;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Credits what a provider attested to the candidate it fits: as a confirmed completion, without a
 * process that would have nothing to wait for. What cannot be credited stays and says why to staff.
 */
@Component
class AttestedCredit {

  /** On what ground whoever signs for a provider attests what nobody reported. */
  static final String AUTHORITY = "provider-attestation";

  private final AttestationStore store;
  private final CompletionRepository completions;
  private final CourseRepository courses;
  private final CompletionAnswers answers;
  private final CompletionJudge judge;
  private final ObjectProvider<CandidateStanding> candidates;
  private final Rulebook rulebook;
  private final ProgramCalendar calendar;

  AttestedCredit(
      AttestationStore store,
      CompletionRepository completions,
      CourseRepository courses,
      CompletionAnswers answers,
      CompletionJudge judge,
      ObjectProvider<CandidateStanding> candidates,
      Rulebook rulebook,
      ProgramCalendar calendar) {
    this.store = store;
    this.completions = completions;
    this.courses = courses;
    this.answers = answers;
    this.judge = judge;
    this.candidates = candidates;
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  /**
   * Credits one row, by the rules of this day. In one case two of one set never count twice,
   * whoever is first, and none counts for a set that was achieved in another way (R34).
   */
  void credit(Match match) {
    store.queueUp(match.caseNumber());
    var course = courses.findById(match.course()).orElseThrow();
    if (!isAccepted(match.caseNumber())) {
      store.stuck(match.row(), "The candidacy is not accepted, or has ended.");
      return;
    }
    var outside = outside(match, course);
    if (outside.isPresent()) {
      store.stuck(match.row(), outside.get());
      return;
    }
    if (!rulebook.on(calendar.today()).routes().course()) {
      store.stuck(match.row(), "Sets are not achieved by courses at present.");
      return;
    }
    var known = completions.standing(match.caseNumber(), course.set());
    try {
      if (known.isEmpty() && hasAchieved(match.caseNumber(), course.set())) {
        store.credited(match.row(), null, Finding.ALREADY);
      } else if (known.isEmpty()) {
        store.credited(match.row(), attest(match, course).id(), Finding.TAKEN);
      } else if (known.get().state() == CONFIRMED) {
        store.credited(match.row(), known.get().id(), Finding.ALREADY);
      } else if (known.get().course().id().equals(course.id())) {
        var reported = completions.lock(known.get().id()).orElseThrow();
        answers.confirm(reported, match.attestedBy(), "", AUTHORITY);
        store.credited(match.row(), reported.id(), Finding.TAKEN);
      } else {
        store.stuck(match.row(), "The candidate has reported another course for this set.");
      }
    } catch (ConflictOfInterest e) {
      store.stuck(match.row(), "Whoever attested this is the candidate. Somebody else has to.");
    }
  }

  private Completion attest(Match match, Course course) throws ConflictOfInterest {
    var completion = new Completion(match, course, calendar.now(), calendar.today());
    return completions.save(
        judge.attest(completion, new Judgement(match.attestedBy(), calendar.now(), "", AUTHORITY)));
  }

  /**
   * Why it does not count on the day it would be credited: between the word of the provider and the
   * candidate's agreement an approval may have ended or been put right (R22).
   */
  private Optional<String> outside(Match match, Course course) {
    try {
      course.credit().check(match.startedOn(), match.completedOn(), calendar.today());
      return Optional.empty();
    } catch (CompletionRefused e) {
      return Optional.of("It counted when it was attested, and does not now. " + e.getMessage());
    }
  }

  private boolean isAccepted(CaseNumber caseNumber) {
    return candidates.stream().anyMatch(it -> it.isAccepted(caseNumber));
  }

  private boolean hasAchieved(CaseNumber caseNumber, SetId set) {
    return candidates.stream().anyMatch(it -> it.hasAchieved(caseNumber, set));
  }
}
