package org.colophon.courses;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Locale;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.springframework.stereotype.Component;

/** Says in a proposal's case where it stands, and what was decided. */
@Component
class ProposalStory {

  private final Cases cases;

  ProposalStory(Cases cases) {
    this.cases = cases;
  }

  void submitted(SubmittedProposal proposal, LocalDate checkBy) {
    cases.record(
        proposal.caseNumber(),
        new TimelineEntry(
            Kind.STATE,
            "Submitted, version %d, checksum %s.".formatted(proposal.round(), proposal.sha256()),
            proposal.by(),
            true));
    cases.move(
        proposal.caseNumber(),
        new CaseStep(
            "Completeness check",
            WaitsOn.PROGRAM_OFFICE,
            checkBy,
            "The program office looks whether everything is there."));
  }

  void awaitsFee(CaseNumber number) {
    cases.move(
        number,
        new CaseStep("Fee", WaitsOn.PROVIDER, null, "Pay the fee; the review begins with it."));
  }

  void inReview(CaseNumber number, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            "Review",
            WaitsOn.EVALUATORS,
            dueOn,
            "Two evaluators, independent of each other, judge the course."));
  }

  void inDecision(CaseNumber number, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            "Decision", WaitsOn.COMMITTEE, dueOn, "The committee decides about the course."));
  }

  void decided(CaseNumber number, String text, PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, true));
  }

  void returned(CaseNumber number, String why, LocalDate until, PersonId by) {
    decided(number, "Returned for revision. " + why, by);
    cases.move(
        number,
        new CaseStep(
            "Revision", WaitsOn.PROVIDER, until, "Revise the proposal and submit it again."));
  }

  void instructorsChanged(SubmittedProposal text, ProposalDifference what, LocalDate seenBy) {
    var people =
        what.instructors().stream()
            .map(it -> "%s (%s)".formatted(it.name(), it.kind().label().toLowerCase(Locale.ROOT)))
            .collect(joining(", "));
    cases.record(
        text.caseNumber(),
        new TimelineEntry(
            Kind.STATE,
            "Who teaches: %s. Checksum of the text that holds now: %s."
                .formatted(people, text.sha256()),
            text.by(),
            true));
    cases.move(
        text.caseNumber(),
        new CaseStep(
            "Notice of instructors",
            WaitsOn.PROGRAM_OFFICE,
            seenBy,
            "It holds already. The program office takes note of it."));
  }

  void acknowledged(CaseNumber number, String words, PersonId by) {
    cases.record(
        number, new TimelineEntry(Kind.STATE, ("Taken note of. " + words).strip(), by, true));
    cases.close(number, "Taken note of", "Nothing more is to be done.");
  }

  void ended(CaseNumber number, ProposalState how, String whatNext) {
    cases.close(number, how.label(), whatNext);
  }
}
