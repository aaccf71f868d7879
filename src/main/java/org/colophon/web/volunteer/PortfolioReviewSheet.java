package org.colophon.web.volunteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Shortcoming;
import org.colophon.portfolios.FrozenPortfolio;
import org.colophon.portfolios.FrozenPortfolio.Answer;
import org.colophon.portfolios.FrozenPortfolio.Evidence;
import org.colophon.portfolios.PortfolioAttempt;
import org.colophon.portfolios.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is judged about a portfolio: what was handed in, without whose it is (R37). */
@Component
class PortfolioReviewSheet implements ReviewSheet {

  private final PortfolioReviews reviews;
  private final PortfolioVerdicts verdicts;
  private final Portfolios portfolios;

  PortfolioReviewSheet(
      PortfolioReviews reviews, PortfolioVerdicts verdicts, Portfolios portfolios) {
    this.reviews = reviews;
    this.verdicts = verdicts;
    this.portfolios = portfolios;
  }

  @Override
  public EvaluatorKind kind() {
    return EvaluatorKind.PORTFOLIO;
  }

  @Override
  public String parts() {
    return "volunteer/review-portfolio";
  }

  @Override
  public void lay(SeatView seat, PersonId person, Model page) {
    var handedIn = new HandedIn(attempts(seat));
    page.addAttribute("setName", handedIn.now().setName());
    page.addAttribute("asked", seat.competencies().size());
    var files = handedIn.now().evidence();
    page.addAttribute("files", files.size());
    page.addAttribute("size", files.stream().mapToLong(Evidence::size).sum());
    if (seat.state() == SeatState.CLAIMED) {
      var review = reviews.of(seat.id(), person);
      var versions = reviews.versions(seat.id(), person);
      page.addAttribute("review", review);
      page.addAttribute("versions", versions);
      page.addAttribute("note", reviews.note(seat.id(), person));
      page.addAttribute("findings", Finding.values());
      page.addAttribute("shortcomings", Shortcoming.values());
      page.addAttribute("statement", handedIn.now().statement());
      page.addAttribute("statementBefore", handedIn.statementBefore());
      page.addAttribute(
          "saidOfStatement", before(seat).flatMap(it -> it.onStatement().stream()).toList());
      page.addAttribute(
          "suspicions",
          reviews.suspicions(seat.caseNumber()).stream()
              .filter(it -> it.seat().equals(seat.id()) && it.person().equals(person))
              .toList());
      page.addAttribute(
          "answers",
          seat.competencies().stream()
              .map(
                  it ->
                      handedIn.judged(
                          it,
                          review.mark(it).orElse(PortfolioMark.none(it)),
                          versions.mark(it),
                          askedFor(seat, it)))
              .toList());
    }
  }

  /** What the evaluators of the round before wrote about a competency. */
  private List<String> askedFor(SeatView seat, int competency) {
    return before(seat)
        .flatMap(it -> it.feedback().stream())
        .filter(it -> it.competency() == competency)
        .flatMap(it -> it.comments().stream())
        .toList();
  }

  private Stream<PortfolioVerdict> before(SeatView seat) {
    return verdicts.latest(seat.caseNumber(), seat.round() - 1).stream();
  }

  @Override
  public Map<String, Object> recall(SeatView seat, PersonId person) {
    return Map.of(
        "review",
        reviews.of(seat.id(), person),
        "note",
        reviews.note(seat.id(), person),
        "texts",
        new HandedIn(attempts(seat))
            .now().answers().stream().filter(it -> seat.asks(it.competency())).toList());
  }

  /** A file of what is judged, under a name that tells nothing about its owner. */
  Optional<NamedFile> file(SeatView seat, UUID file) {
    return new HandedIn(attempts(seat)).named(file);
  }

  /** What was handed in until the seat's round; what comes later is not judged here. */
  private List<FrozenPortfolio> attempts(SeatView seat) {
    return portfolios.attempts(portfolios.ofCase(seat.caseNumber()).id()).stream()
        .filter(it -> it.round() <= seat.round())
        .map(PortfolioAttempt::content)
        .toList();
  }

  /** A file and what it is saved as. */
  record NamedFile(UUID file, String name) {}

  /** All attempts up to one, the first one first. */
  private record HandedIn(List<FrozenPortfolio> attempts) {

    FrozenPortfolio now() {
      return attempts.get(attempts.size() - 1);
    }

    private Optional<FrozenPortfolio> before() {
      return attempts.size() < 2
          ? Optional.empty()
          : Optional.of(attempts.get(attempts.size() - 2));
    }

    /** The statement of the round before where it is another; else empty. */
    String statementBefore() {
      return before()
          .map(FrozenPortfolio::statement)
          .filter(it -> !it.equals(now().statement()))
          .orElse("");
    }

    JudgedAnswer judged(int competency, PortfolioMark mark, long version, List<String> askedFor) {
      var evidence = now().evidence(competency);
      var earlier = before().map(it -> it.evidence(competency)).orElse(List.of());
      return new JudgedAnswer(
          answer(now(), competency),
          exhibits(evidence, competency, before().isPresent() ? earlier : evidence),
          before().map(it -> answer(it, competency)).orElse(null),
          exhibits(
              earlier.stream().filter(it -> !isIn(it, evidence)).toList(), competency, earlier),
          askedFor,
          mark,
          version);
    }

    private List<Exhibit> exhibits(List<Evidence> evidence, int competency, List<Evidence> known) {
      return evidence.stream()
          .map(it -> Exhibit.of(number(it), it, competency, !isIn(it, known)))
          .toList();
    }

    private static boolean isIn(Evidence one, List<Evidence> others) {
      return others.stream().anyMatch(it -> it.item().equals(one.item()));
    }

    private static Answer answer(FrozenPortfolio attempt, int competency) {
      return attempt.answers().stream()
          .filter(it -> it.competency() == competency)
          .findFirst()
          .orElseThrow();
    }

    private int number(Evidence evidence) {
      return all().stream().map(Evidence::item).toList().indexOf(evidence.item()) + 1;
    }

    Optional<NamedFile> named(UUID file) {
      return all().stream()
          .filter(it -> it.file().equals(file))
          .findFirst()
          .map(it -> new NamedFile(file, Exhibit.nameOf(number(it), it)));
    }

    private List<Evidence> all() {
      var all = new ArrayList<Evidence>();
      attempts.forEach(
          attempt -> attempt.evidence().stream().filter(it -> !isIn(it, all)).forEach(all::add));
      return all;
    }
  }
}
