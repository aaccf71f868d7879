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

/** Says in the case of a provisional certification where it stands. */
@Component
class ProvisionalStory {

  private final Cases cases;

  ProvisionalStory(Cases cases) {
    this.cases = cases;
  }

  void opened(CaseNumber number, CertificateNumber certificate, LocalDate until) {
    tell(
        number,
        Kind.STATE,
        "Provisional certification %s until %s: the hours of work follow."
            .formatted(certificate, WrittenDate.of(until)),
        null);
    atHolder(number, until);
  }

  void reminded(CaseNumber number, int months) {
    tell(
        number,
        Kind.STATE,
        "Reminded %d %s before the end.".formatted(months, months == 1 ? "month" : "months"),
        null);
  }

  void reported(CaseNumber number, int hours, LocalDate confirmBy, PersonId holder) {
    tell(number, Kind.STATE, "%,d hours of work reported.".formatted(hours), holder);
    cases.move(
        number,
        new CaseStep(
            "Hours reported",
            WaitsOn.PROGRAM_OFFICE,
            confirmBy,
            "The program office looks at the hours. Your certification stays as it is meanwhile."));
  }

  void sentBack(CaseNumber number, String words, LocalDate until, PersonId by) {
    tell(number, Kind.DECISION, "Hours not confirmed yet. " + words, by);
    atHolder(number, until);
  }

  void confirmed(CaseNumber number, CaseNumber candidacy, String words, PersonId by) {
    tell(number, Kind.DECISION, ("Hours confirmed. " + words).strip(), by);
    tell(candidacy, Kind.DECISION, "The hours are confirmed: the certification is full.", by);
    cases.close(
        number, ProvisionalState.FULL.label(), "You are fully certified. New papers are made.");
  }

  void ended(CaseNumber number, CaseNumber candidacy) {
    tell(number, Kind.STATE, "The time for the hours is over.", null);
    tell(candidacy, Kind.STATE, "The provisional certification has ended.", null);
    cases.close(
        number,
        ProvisionalState.ENDED.label(),
        "The certification has ended. You can apply again; your graduation stays recognized.");
  }

  void stopped(CaseNumber number) {
    cases.close(number, ProvisionalState.STOPPED.label(), "Nothing more is to be done.");
  }

  private void atHolder(CaseNumber number, LocalDate until) {
    cases.move(
        number,
        new CaseStep(
            "Hours of work",
            WaitsOn.CANDIDATE,
            until,
            "Report your hours of work as soon as there are enough."));
  }

  private void tell(CaseNumber number, Kind kind, String text, @Nullable PersonId by) {
    cases.record(number, new TimelineEntry(kind, text, by, true));
  }
}
