package org.colophon.candidates;

import static org.colophon.candidates.Words.day;
import static org.colophon.cases.WaitsOn.CANDIDATE;
import static org.colophon.cases.WaitsOn.PAYER;
import static org.colophon.cases.WaitsOn.PROGRAM_OFFICE;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the case what happened to the candidacy: where it stands, and a line of its timeline. */
@Component
class CandidacyStory {

  private static final String REVIEW = "Admission review";

  private final Cases cases;

  CandidacyStory(Cases cases) {
    this.cases = cases;
  }

  void submitted(CaseNumber number, PersonId person, AdmissionAssessment assessment) {
    tell(
        number,
        Kind.STATE,
        "Application submitted. %,d hours of library work count, %,d are needed."
            .formatted(assessment.hours(), assessment.needed()),
        person);
    cases.move(
        number,
        new CaseStep(
            "Enrollment fee",
            PAYER,
            null,
            "Please pay the enrollment fee. We review your application once it is paid."));
  }

  void reviewOpened(CaseNumber number, ReviewClock clock) {
    tell(number, Kind.STATE, "The fee is paid. The review of the application begins.", null);
    inReview(number, clock.dueOn());
  }

  void accepted(CaseNumber number, Review review) {
    decided(number, "The application was accepted.", review);
  }

  void refused(CaseNumber number, Review review) {
    decided(
        number,
        "The application was refused. "
            + review.reasons().stream()
                .map(RefusalReason::sentence)
                .collect(Collectors.joining(" ")),
        review);
  }

  void asked(CaseNumber number, Review review, LocalDate answersDueOn) {
    decided(
        number, "The program office asked for more: " + String.join(" / ", review.items()), review);
    cases.pause(
        number,
        new CaseStep(
            REVIEW,
            CANDIDATE,
            answersDueOn,
            "Please answer our questions by " + day(answersDueOn) + ". Until then we wait."));
  }

  void answered(CaseNumber number, PersonId person, ReviewClock clock) {
    tell(number, Kind.STATE, "The questions of the program office were answered.", person);
    inReview(number, clock.dueOn());
  }

  void termBegan(CaseNumber number, int setsNeeded, LocalDate termEnd) {
    tell(number, Kind.STATE, "The candidacy began. It ends on " + day(termEnd) + ".", null);
    cases.move(
        number,
        new CaseStep(
            "Competency sets",
            CANDIDATE,
            termEnd,
            "Achieve %d competency sets by %s.".formatted(setsNeeded, day(termEnd))));
  }

  void held(CaseNumber number, LocalDate termEnd) {
    cases.move(
        number,
        new CaseStep(
            "Competency sets",
            PROGRAM_OFFICE,
            null,
            "Your time ended on %s. What you handed in before is still being decided, and counts if it is confirmed; you need not do anything."
                .formatted(day(termEnd))));
  }

  void reminded(CaseNumber number, int monthsLeft) {
    tell(
        number,
        Kind.STATE,
        "The candidate was reminded: %s left.".formatted(Words.count(monthsLeft, "month")),
        null);
  }

  void ended(CaseNumber number, CandidacyState how, @Nullable PersonId by) {
    var words = EndWords.of(how);
    tell(number, Kind.STATE, words.line(), by);
    cases.close(number, words.outcome(), words.whatNext());
  }

  private void inReview(CaseNumber number, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            REVIEW,
            PROGRAM_OFFICE,
            dueOn,
            "We review your application and write to you by " + day(dueOn) + "."));
  }

  private void decided(CaseNumber number, String text, Review review) {
    tell(number, Kind.DECISION, text, review.by());
    if (review.note() != null && !review.note().isBlank()) {
      cases.note(number, review.by(), review.note());
    }
  }

  private void tell(CaseNumber number, Kind kind, String text, @Nullable PersonId actor) {
    cases.record(number, new TimelineEntry(kind, text, actor, true));
  }

  /** How the end of a candidacy is told. */
  private record EndWords(String outcome, String line, String whatNext) {

    static EndWords of(CandidacyState how) {
      return switch (how) {
        case REFUSED ->
            new EndWords(
                "Refused",
                "The candidacy ended with the refusal.",
                "Our letter gives the reasons. What can be put right does not stand in the way of"
                    + " a new application.");
        case CLOSED_UNPAID ->
            new EndWords(
                "Closed unpaid",
                "The application was closed: the fee was not paid in time.",
                "You can apply again at any time.");
        case CLOSED_UNCURED ->
            new EndWords(
                "Closed incomplete",
                "The application was closed: our questions were not answered in time.",
                "You can apply again at any time.");
        case WITHDRAWN ->
            new EndWords(
                "Withdrawn", "The candidacy was withdrawn.", "You can apply again at any time.");
        case LAPSED ->
            new EndWords(
                "Lapsed",
                "The candidacy ended: its term was over.",
                "The sets you achieved stay on record. You can apply again at any time.");
        case CERTIFIED ->
            new EndWords(
                "Certified",
                "The candidate was certified.",
                "Congratulations. Your certificate is ready.");
        case SUBMITTED, IN_REVIEW, AWAITING_ANSWERS, ACCEPTED ->
            throw new IllegalArgumentException(how + " is not an end");
      };
    }
  }
}
