package org.colophon.colleges;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Component;

/** Says in an agreement's case where it stands, and what was decided. */
@Component
class AgreementStory {

  private final Cases cases;

  AgreementStory(Cases cases) {
    this.cases = cases;
  }

  void submitted(SubmittedAgreement agreement, LocalDate checkBy) {
    cases.record(
        agreement.caseNumber(),
        new TimelineEntry(
            Kind.STATE,
            "Submitted, version %d, checksum %s.".formatted(agreement.round(), agreement.sha256()),
            agreement.by(),
            true));
    cases.move(
        agreement.caseNumber(),
        new CaseStep(
            "Completeness check",
            WaitsOn.PROGRAM_OFFICE,
            checkBy,
            "The program office looks whether everything is there."));
  }

  void inDecision(CaseNumber number, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            "Decision", WaitsOn.COMMITTEE, dueOn, "The committee decides about the agreement."));
  }

  void returned(CaseNumber number, String why, LocalDate until, PersonId by) {
    decided(number, "Returned for revision. " + why, by);
    cases.move(
        number,
        new CaseStep(
            "Revision", WaitsOn.PROVIDER, until, "Revise the agreement and submit it again."));
  }

  void agreed(CaseNumber number, String words, LocalDate from, LocalDate until, PersonId by) {
    decided(
        number,
        "Agreed from %s until %s. %s"
            .formatted(WrittenDate.of(from), WrittenDate.of(until), words)
            .strip(),
        by);
    cases.move(
        number,
        new CaseStep(
            "In force",
            WaitsOn.NOBODY,
            null,
            "Graduates of the program are recognized. We write to you before the agreement ends."));
  }

  void decided(CaseNumber number, String text, PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, true));
  }

  void reminded(CaseNumber number, LocalDate until) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.STATE,
            "The college was told that the agreement ends on %s.".formatted(WrittenDate.of(until)),
            null,
            true));
  }

  void ended(CaseNumber number, AgreementState how, String whatNext) {
    cases.close(number, how.label(), whatNext);
  }
}
