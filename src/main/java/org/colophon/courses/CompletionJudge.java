package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** Decides a completion, whoever it is that decides: never one's own, and with what follows. */
@Component
class CompletionJudge {

  private final Conflicts conflicts;
  private final ProgramCalendar calendar;

  CompletionJudge(Conflicts conflicts, ProgramCalendar calendar) {
    this.conflicts = conflicts;
    this.calendar = calendar;
  }

  /** Confirms it. Whoever taught the course or confirmed it judges this candidate no more (R53). */
  Completion confirm(Completion completion, Judgement judgement) throws ConflictOfInterest {
    requireOther(completion, judgement.by());
    completion.confirm(judgement, calendar.today());
    registerInvolved(completion);
    return completion;
  }

  /** The same for what nobody reported. */
  Completion attest(Completion completion, Judgement judgement) throws ConflictOfInterest {
    requireOther(completion, judgement.by());
    completion.attest(judgement, calendar.today());
    registerInvolved(completion);
    return completion;
  }

  Completion reject(Completion completion, Judgement judgement) throws ConflictOfInterest {
    requireOther(completion, judgement.by());
    return completion.reject(judgement);
  }

  /** Whoever clicks after the confirmation has taken no part in it. */
  private void registerInvolved(Completion confirmed) {
    var completion = confirmed.view();
    var source = "completion " + completion.id();
    for (var instructor : confirmed.course().instructors()) {
      conflicts.register(
          instructor,
          completion.person(),
          ConflictKind.INSTRUCTOR,
          "You teach “%s”, which this candidate completed in %d."
              .formatted(completion.courseTitle(), completion.completedOn().getYear()),
          source);
    }
    conflicts.register(
        completion.judgement().orElseThrow().by(),
        completion.person(),
        ConflictKind.TOOK_PART,
        "You confirmed that this candidate completed “%s”.".formatted(completion.courseTitle()),
        source);
  }

  private static void requireOther(Completion completion, PersonId by) throws ConflictOfInterest {
    if (completion.person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
  }
}
