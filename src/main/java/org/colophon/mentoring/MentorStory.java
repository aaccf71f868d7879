package org.colophon.mentoring;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.springframework.stereotype.Component;

/** Says in a mentor's case where it stands, and what was decided. */
@Component
class MentorStory {

  private final Cases cases;

  MentorStory(Cases cases) {
    this.cases = cases;
  }

  void filed(CaseNumber number, LocalDate checkBy) {
    cases.move(
        number,
        new CaseStep(
            "Mentor check",
            WaitsOn.PROGRAM_OFFICE,
            checkBy,
            "The program office reads your offer and writes to you."));
  }

  void decided(CaseNumber number, boolean accepted, String reason, PersonId by) {
    var text = accepted ? "Accepted as a mentor." : "Not accepted as a mentor. " + reason;
    cases.record(number, new TimelineEntry(Kind.DECISION, text.strip(), by, true));
    if (accepted) {
      cases.move(
          number,
          new CaseStep(
              "Mentor",
              WaitsOn.NOBODY,
              null,
              "We write to you when a candidate asks for you as a mentor."));
    } else {
      cases.close(
          number,
          MentorState.DECLINED.label(),
          "Our letter says why. You can offer again when something has changed.");
    }
  }

  void changed(CaseNumber number, MentorProfile profile, PersonId by) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.STATE,
            "Profile changed: %d sets, %s."
                .formatted(profile.sets().size(), Words.places(profile.places())),
            by,
            true));
  }

  void left(CaseNumber number) {
    cases.close(number, MentorState.LEFT.label(), "You can offer again whenever you like.");
  }
}
