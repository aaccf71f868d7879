package org.colophon.credentials;

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

/** Tells the case what happened to its award: where it stands, and a line of its timeline. */
@Component
class AwardStory {

  private static final String STAGE = "Award";
  private final Cases cases;

  AwardStory(Cases cases) {
    this.cases = cases;
  }

  void opened(CaseNumber number, LocalDate dueOn) {
    tell(number, "All sets are achieved. The decision on the certification is due.", null, true);
    atCommittee(number, dueOn);
  }

  /** Questions and answers stay between committee and office. */
  void returned(CaseNumber number, PersonId by, String question, LocalDate dueOn) {
    tell(number, "The committee asked the program office: " + question, by, false);
    cases.move(
        number,
        new CaseStep(STAGE, WaitsOn.PROGRAM_OFFICE, dueOn, "The committee looks at your record."));
  }

  void answered(CaseNumber number, PersonId by, String answer, LocalDate dueOn) {
    tell(number, "The program office answered the committee: " + answer, by, false);
    atCommittee(number, dueOn);
  }

  void decided(CaseNumber number, PersonId by, String note, CertificateNumber certificate) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.DECISION, "The certification was awarded: " + certificate + ".", by, true));
    if (!note.isBlank()) {
      cases.note(number, by, note);
    }
    cases.move(
        number,
        new CaseStep(
            STAGE,
            WaitsOn.NOBODY,
            null,
            "You are certified. Your certificate is being made; we send it to you."));
  }

  /** The address stays out of the timeline; the letter itself is kept with the notices. */
  void employerLetterAsked(CaseNumber number, PersonId holder) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.STATE, "The holder agreed to a letter to an employer.", holder, true));
  }

  void cancelled(CaseNumber number) {
    tell(number, "The award ended without a decision, as the candidacy is over.", null, true);
  }

  private void atCommittee(CaseNumber number, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            STAGE,
            WaitsOn.COMMITTEE,
            dueOn,
            "Someone who had no part in your case decides on your certification by "
                + WrittenDate.of(dueOn)
                + "."));
  }

  private void tell(CaseNumber number, String text, @Nullable PersonId actor, boolean visible) {
    cases.record(number, new TimelineEntry(Kind.STATE, text, actor, visible));
  }
}
