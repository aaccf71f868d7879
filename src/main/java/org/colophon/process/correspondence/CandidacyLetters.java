package org.colophon.process.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.RefusalReason;
import org.colophon.candidates.ReviewView;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Notices about an application and the candidacy it becomes. */
@Component
class CandidacyLetters implements Letters {

  private static final String REFUND =
      "What you have paid goes back to you in full; a separate message says how.";

  private final Envelope envelope;
  private final Candidacies candidacies;
  private final AchievementRecords records;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  CandidacyLetters(
      Envelope envelope,
      Candidacies candidacies,
      AchievementRecords records,
      Rulebook rules,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.candidacies = candidacies;
    this.records = records;
    this.rules = rules;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "application-received", this::received,
        "more-information", this::moreInformation,
        "application-refused", this::refused,
        "application-closed", this::closed,
        "acceptance-letter", this::accepted,
        "candidacy-reminder", this::reminder,
        "candidacy-lapsed", this::lapsed,
        "candidacy-withdrawn", this::withdrawn);
  }

  private List<NewNotice> received(Occasion occasion) {
    return letter(
        occasion, "application-received", candidacy -> "", candidacy -> Map.of("link", home()));
  }

  private List<NewNotice> moreInformation(Occasion occasion) {
    return letter(
        occasion,
        "more-information",
        candidacy -> String.valueOf(candidacy.reviews().size()),
        candidacy ->
            Map.of(
                "items",
                candidacy.openItems().stream().map(ReviewView.Item::question).toList(),
                "dueOn",
                Objects.requireNonNull(candidacy.answersDueOn()),
                "link",
                links.to("/application/answer")));
  }

  private List<NewNotice> refused(Occasion occasion) {
    return letter(
        occasion,
        "application-refused",
        candidacy -> "",
        candidacy ->
            Map.of(
                "reasons",
                candidacy.lastReview().orElseThrow().reasons().stream()
                    .map(RefusalReason::sentence)
                    .toList(),
                "refund",
                REFUND));
  }

  private List<NewNotice> closed(Occasion occasion) {
    return letter(
        occasion,
        "application-closed",
        candidacy -> "",
        candidacy ->
            Map.of(
                "why",
                "We asked you for something that was missing, and no answer came in the time there"
                    + " was for it.",
                "refund",
                REFUND));
  }

  private List<NewNotice> accepted(Occasion occasion) {
    return letter(
        occasion,
        "acceptance-letter",
        candidacy -> "",
        candidacy ->
            Map.of(
                "acceptedOn", Objects.requireNonNull(candidacy.acceptedOn()),
                "termEnd", termEnd(candidacy),
                "setsNeeded", rules.on(candidacy.rulesOn()).eligibility().needed(),
                "edition", rules.edition(candidacy.edition()).title(),
                "link", links.to("/sets")));
  }

  private List<NewNotice> reminder(Occasion occasion) {
    return letter(
        occasion,
        "candidacy-reminder",
        candidacy -> calendar.today().toString(),
        candidacy ->
            Map.of(
                "monthsLeft", monthsLeft(candidacy),
                "termEnd", termEnd(candidacy),
                "missing", records.proof(candidacy.id()).missing(),
                "link", links.to("/sets")));
  }

  private List<NewNotice> lapsed(Occasion occasion) {
    return letter(
        occasion,
        "candidacy-lapsed",
        candidacy -> "",
        candidacy -> Map.of("termEnd", termEnd(candidacy)));
  }

  private List<NewNotice> withdrawn(Occasion occasion) {
    return letter(occasion, "candidacy-withdrawn", candidacy -> "", candidacy -> Map.of());
  }

  /** Whole months from today to the end, at least one: the reminder was due before it was sent. */
  private long monthsLeft(CandidacyView candidacy) {
    var left = calendar.today().until(termEnd(candidacy).plusDays(1)).toTotalMonths();
    return Math.max(1, left);
  }

  private static LocalDate termEnd(CandidacyView candidacy) {
    return Objects.requireNonNull(candidacy.termEnd());
  }

  private String home() {
    return links.to("/home");
  }

  private List<NewNotice> letter(
      Occasion occasion,
      String template,
      Function<CandidacyView, String> once,
      Function<CandidacyView, Map<String, Object>> model) {
    var candidacy = candidacies.byCase(occasion.caseNumber()).orElseThrow();
    return List.of(
        envelope.about(
            candidacy.caseNumber(),
            candidacy.person(),
            template,
            once.apply(candidacy),
            model.apply(candidacy)));
  }
}
