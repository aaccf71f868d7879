package org.colophon.mentoring;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in a candidate's mentoring case where it stands. Who was asked and said no is a matter of
 * the program office; the candidate reads that a mentor was asked.
 */
@Component
class MentoringStory {

  private final Cases cases;

  MentoringStory(Cases cases) {
    this.cases = cases;
  }

  void asked(CaseNumber number, String mentor, Origin origin, String why, LocalDate answerBy) {
    inner(number, "Asked as a mentor: %s (%s; %s).".formatted(mentor, origin.label(), why));
    cases.move(
        number,
        new CaseStep(
            "Mentor asked",
            WaitsOn.VOLUNTEER,
            answerBy,
            "A mentor has been asked. If the answer is no, or none comes, the next one is asked."));
  }

  void notMatched(CaseNumber number, String mentor, ProposalState how, String more) {
    inner(number, "%s: %s. %s".formatted(mentor, how.label(), more).strip());
  }

  void waits(CaseNumber number, LocalDate closesOn) {
    cases.move(
        number,
        new CaseStep(
            "Matching round",
            WaitsOn.PROGRAM_OFFICE,
            closesOn,
            "Candidates and mentors are brought together in a round on %s."
                .formatted(WrittenDate.of(closesOn))));
  }

  void leftRound(CaseNumber number, String why) {
    inner(number, "Matching round: " + why);
  }

  void queued(CaseNumber number, LocalDate chooseBy) {
    cases.move(
        number,
        new CaseStep(
            "Mentor wanted",
            WaitsOn.PROGRAM_OFFICE,
            chooseBy,
            "The program office looks for a mentor for you and writes to you."));
  }

  void chosen(CaseNumber number, String mentor, PersonId by) {
    cases.record(
        number,
        new TimelineEntry(Kind.DECISION, "To be asked as a mentor: " + mentor + ".", by, false));
  }

  void paired(CaseNumber number, String mentor, LocalDate today) {
    outer(number, "%s is the mentor since %s.".formatted(mentor, WrittenDate.of(today)), null);
    cases.move(
        number,
        new CaseStep(
            "With a mentor",
            WaitsOn.NOBODY,
            null,
            "Get in touch with your mentor and agree on what you want to reach."));
  }

  void parted(CaseNumber number, String mentor, PairEnd how, @Nullable PersonId by) {
    outer(number, "The time with %s as a mentor is over. %s.".formatted(mentor, how.label()), by);
  }

  void nudged(CaseNumber number) {
    inner(number, "Both were reminded to stay in touch.");
  }

  void silent(CaseNumber number) {
    inner(number, "Nothing was heard of the two for long; the candidate was asked.");
  }

  void ended(CaseNumber number, String outcome) {
    cases.close(number, outcome, "You can ask for a mentor again as long as you are a candidate.");
  }

  private void inner(CaseNumber number, String text) {
    cases.record(number, new TimelineEntry(Kind.STATE, text, null, false));
  }

  private void outer(CaseNumber number, String text, @Nullable PersonId by) {
    cases.record(number, new TimelineEntry(Kind.STATE, text, by, true));
  }
}
