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

/** Says in a graduate's case where it stands, and what was answered. */
@Component
class GraduationStory {

  private final Cases cases;

  GraduationStory(Cases cases) {
    this.cases = cases;
  }

  void asked(CaseNumber number, CollegeProgram program, GraduationClaim claim, PersonId person) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.STATE,
            "Says: graduated from %s on %s, and agrees that the college answers."
                .formatted(program.title(), WrittenDate.of(claim.graduatedOn())),
            person,
            true));
  }

  void atCollege(CaseNumber number, LocalDate answerBy) {
    cases.move(
        number,
        new CaseStep(
            "Answer of the college",
            WaitsOn.PROVIDER,
            answerBy,
            "Your college is asked to confirm that you graduated."));
  }

  void atOffice(CaseNumber number, LocalDate settleBy) {
    cases.move(
        number,
        new CaseStep(
            "Settled by the office",
            WaitsOn.PROGRAM_OFFICE,
            settleBy,
            "Your college has not answered. The program office asks there itself."));
  }

  void answered(
      CaseNumber number, boolean confirmed, boolean byCollege, String words, PersonId by) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.DECISION,
            "%s by %s. %s"
                .formatted(
                    confirmed ? "Confirmed" : "Not confirmed",
                    byCollege ? "the college" : "the program office",
                    words),
            by,
            true));
    cases.close(
        number,
        (confirmed ? GraduationState.CONFIRMED : GraduationState.REFUSED).label(),
        confirmed
            ? "You are recognized as a graduate. Go on with your application."
            : "Our letter says why.");
  }

  void withdrawn(CaseNumber number, PersonId person) {
    cases.record(
        number, new TimelineEntry(Kind.STATE, "Taken back by the graduate.", person, true));
    cases.close(number, GraduationState.WITHDRAWN.label(), "You can ask again whenever you like.");
  }
}
