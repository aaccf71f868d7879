package org.colophon.process.correspondence;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colophon.candidates.Candidacies;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Component;

/** Notices to candidates about their portfolios. */
@Component
class PortfolioLetters implements Letters {

  private final Envelope envelope;
  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final PortfolioVerdicts verdicts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  PortfolioLetters(
      Envelope envelope,
      Portfolios portfolios,
      Candidacies candidacies,
      PortfolioVerdicts verdicts,
      Rulebook rules,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.verdicts = verdicts;
    this.rules = rules;
    this.calendar = calendar;
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "portfolio-received",
        it -> received(it, "portfolio-received"),
        "portfolio-resubmitted",
        it -> received(it, "portfolio-resubmitted"),
        "portfolio-achieved",
        this::achieved,
        "portfolio-more-asked",
        this::moreAsked,
        "portfolio-revision-reminder",
        this::revisionReminder,
        "portfolio-not-achieved",
        this::notAchieved,
        "portfolio-ended",
        this::ended);
  }

  private List<NewNotice> received(Occasion occasion, String template) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    var attempts = portfolios.attempts(portfolio.id());
    return letter(
        occasion,
        portfolio,
        template,
        Map.of("checksum", attempts.get(attempts.size() - 1).sha256()));
  }

  private List<NewNotice> achieved(Occasion occasion) {
    return letter(
        occasion,
        portfolios.ofCase(occasion.caseNumber()),
        "portfolio-achieved",
        Map.of("rows", feedback(occasion)));
  }

  private List<NewNotice> moreAsked(Occasion occasion) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    return letter(
        occasion,
        portfolio,
        "portfolio-more-asked",
        Map.of(
            "competencies", asked(portfolio),
            "dueOn", Objects.requireNonNull(portfolio.revisionDueOn()),
            "sooner", sooner(occasion, portfolio),
            "rows", feedback(occasion)));
  }

  private List<NewNotice> revisionReminder(Occasion occasion) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    return letter(
        occasion,
        portfolio,
        "portfolio-revision-reminder",
        Map.of(
            "competencies", asked(portfolio),
            "dueOn", Objects.requireNonNull(portfolio.revisionDueOn()),
            "sooner", sooner(occasion, portfolio)));
  }

  /**
   * That the candidacy may end before the time to complete does: while the program holds nothing,
   * its term goes on (R42). Empty when it does not.
   */
  private List<String> sooner(Occasion occasion, PortfolioView portfolio) {
    var candidacy = candidacies.candidacy(portfolios.candidate(occasion.caseNumber()));
    return Optional.ofNullable(candidacy.termEnd())
        .filter(it -> it.isBefore(Objects.requireNonNull(portfolio.revisionDueOn())))
        .map(
            it ->
                (it.isBefore(calendar.today())
                        ? "But the term of your candidacy was over on %s; it went on only until this"
                            + " result. So it ends now, and the portfolio with it."
                        : "But your candidacy ends sooner, on %s, and the portfolio with it: hand it"
                            + " in by then. While we have it, your candidacy goes on.")
                    .formatted(WrittenDate.of(it)))
        .stream()
        .toList();
  }

  /** Both days of an appeal are counted from this letter, by the rules of its day (R40, R59). */
  private List<NewNotice> notAchieved(Occasion occasion) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    var today = calendar.today();
    var days = rules.on(today).appeals();
    return letter(
        occasion,
        portfolio,
        "portfolio-not-achieved",
        Map.of(
            "reason", portfolio.words(),
            "rows", feedback(occasion),
            "noticeBy", days.noticeBy(today),
            "documentsBy", days.documentsBy(today)));
  }

  private static List<String> asked(PortfolioView portfolio) {
    return portfolio.set().competencies().stream()
        .filter(it -> portfolio.asked().contains(it.number()))
        .map(it -> "%d. %s".formatted(it.number(), it.text()))
        .toList();
  }

  /** What the last verdict says about each competency and the statement, without names (R44). */
  private List<String> feedback(Occasion occasion) {
    var verdicts = this.verdicts.forCandidate(occasion.caseNumber());
    var last = verdicts.get(verdicts.size() - 1);
    var found =
        last.feedback().stream()
            .map(
                it ->
                    said(
                        "Competency %d: %s.".formatted(it.competency(), it.merged().label()),
                        it.comments()));
    return last.onStatement().isEmpty()
        ? found.toList()
        : Stream.concat(found, Stream.of(said("Personal learning statement:", last.onStatement())))
            .toList();
  }

  private static String said(String about, List<String> words) {
    return Stream.concat(Stream.of(about), words.stream().map("“%s”"::formatted))
        .collect(joining(" "));
  }

  private List<NewNotice> ended(Occasion occasion) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    return letter(
        occasion,
        portfolio,
        "portfolio-ended",
        Map.of(
            "reason",
            portfolio.words(),
            "next",
            portfolio.usesUpTheWay()
                ? "An approved course is the other way to the set."
                : "If the set is still open for you, you can begin again with what you wrote."));
  }

  private List<NewNotice> letter(
      Occasion occasion, PortfolioView portfolio, String template, Map<String, Object> more) {
    var number = occasion.caseNumber();
    var model = new HashMap<>(more);
    model.put("set", portfolio.set().name());
    model.put("link", links.to("/portfolios/{portfolio}", portfolio.id()));
    var owner = candidacies.candidacy(portfolios.candidate(number)).person();
    return List.of(
        envelope.about(number, owner, template, String.valueOf(portfolio.round()), model));
  }
}
