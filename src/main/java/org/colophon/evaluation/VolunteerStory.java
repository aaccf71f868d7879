package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;

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

/** Says in a volunteer's case where it stands, and what was decided. */
@Component
class VolunteerStory {

  private final Cases cases;

  VolunteerStory(Cases cases) {
    this.cases = cases;
  }

  void filed(CaseNumber number, EvaluatorKind kind, LocalDate checkBy) {
    cases.record(
        number, new TimelineEntry(Kind.STATE, "Offer as: %s.".formatted(kind.label()), null, true));
    cases.move(
        number,
        new CaseStep(
            "Qualification check",
            WaitsOn.PROGRAM_OFFICE,
            checkBy,
            "The program office reads your offer and writes to you."));
  }

  void decided(VolunteerView volunteer, PersonId by) {
    var found =
        volunteer.sets().stream()
            .map(
                it ->
                    it.isAccepted()
                        ? "%s: qualified.".formatted(it.set())
                        : "%s: not qualified. %s".formatted(it.set(), it.reason()))
            .collect(joining(" "));
    cases.record(volunteer.caseNumber(), new TimelineEntry(Kind.DECISION, found, by, true));
    if (volunteer.state() == VolunteerState.DECLINED) {
      ended(volunteer.caseNumber(), VolunteerState.DECLINED);
    } else {
      gettingReady(volunteer);
    }
  }

  void gettingReady(VolunteerView volunteer) {
    cases.move(
        volunteer.caseNumber(),
        new CaseStep(
            "Getting ready",
            WaitsOn.VOLUNTEER,
            volunteer.readyBy(),
            "Your page says what is still to be done before your first review."));
  }

  void onRoster(CaseNumber number) {
    cases.move(
        number,
        new CaseStep(
            "On the roster",
            WaitsOn.NOBODY,
            null,
            "We write to you when there is a review for you."));
  }

  void prepared(CaseNumber number, PersonId person, String text, LocalDate until) {
    cases.record(
        number, new TimelineEntry(Kind.STATE, text.formatted(WrittenDate.of(until)), person, true));
  }

  void askedAnew(CaseNumber number, EvaluatorKind kind, PersonId by) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.DECISION,
            kind == EvaluatorKind.PORTFOLIO
                ? "A new calibration is asked for; the last one holds no more."
                : "The training is asked for again; the last one holds no more.",
            by,
            true));
  }

  void ended(CaseNumber number, VolunteerState how) {
    cases.close(
        number,
        how.label(),
        how == VolunteerState.DECLINED
            ? "Our letter says why. You can offer again when something has changed."
            : "You can offer again whenever you like.");
  }
}
