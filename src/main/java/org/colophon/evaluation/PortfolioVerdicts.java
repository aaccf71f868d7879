package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.evaluation.verdict.Judgement;
import org.colophon.evaluation.verdict.Panel;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.evaluation.verdict.VerdictPolicy;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes verdicts of what evaluators of portfolios filed, and keeps them (R39, R40, R44). */
@Service
@Transactional
public class PortfolioVerdicts {

  private static final int THIRD = 3;

  private final PortfolioVerdictRepository verdicts;
  private final PortfolioReviews reviews;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  PortfolioVerdicts(
      PortfolioVerdictRepository verdicts,
      PortfolioReviews reviews,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.verdicts = verdicts;
    this.reviews = reviews;
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Makes the verdict of what is filed. Asked again about the same judgements it gives the same
   * verdict, and nothing is written twice.
   *
   * @param round which submission, from 1
   * @param rulesOn the day the portfolio was first handed in
   * @throws IllegalStateException as long as a seat of this submission is not judged
   */
  public PortfolioVerdict decide(CaseNumber caseNumber, int round, LocalDate rulesOn) {
    var filed = filed(caseNumber, round);
    var key = new PortfolioVerdictRow.Key(caseNumber.value(), round, filed.size());
    var known = verdicts.findById(key);
    if (known.isPresent()) {
      return view(caseNumber, known.get());
    }
    var verdict = VerdictPolicy.of(rules.on(rulesOn)).decide(panel(caseNumber, round), round);
    tell(caseNumber, round, verdict);
    return view(caseNumber, verdicts.save(new PortfolioVerdictRow(key, verdict, calendar.now())));
  }

  private PortfolioVerdict view(CaseNumber caseNumber, PortfolioVerdictRow row) {
    return row.view(row.asksThird() ? List.of() : onStatement(caseNumber, row.round()));
  }

  /** What is filed never changes, so it is not kept a second time. */
  private List<String> onStatement(CaseNumber caseNumber, int round) {
    return reviews.filed(caseNumber, round).stream()
        .map(PortfolioReview::statement)
        .filter(it -> !it.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** What the two found, a third one, and after a revision what each found anew. */
  private Panel panel(CaseNumber caseNumber, int round) {
    var first = filed(caseNumber, 1);
    var panel = with(Panel.of(judgement(first, 1), judgement(first, 2)), first);
    for (int again = 2; again <= round; again++) {
      var anew = filed(caseNumber, again);
      panel = with(panel.revised(judgement(anew, 1), judgement(anew, 2)), anew);
    }
    return panel;
  }

  private static Panel with(Panel panel, List<PortfolioReview> filed) {
    return filed.size() < THIRD ? panel : panel.with(judgement(filed, THIRD));
  }

  private static Judgement judgement(List<PortfolioReview> filed, int position) {
    return filed.stream()
        .filter(it -> it.position() == position)
        .findFirst()
        .orElseThrow()
        .judgement();
  }

  private List<PortfolioReview> filed(CaseNumber caseNumber, int round) {
    var filed = reviews.filed(caseNumber, round);
    if (filed.size() < 2) {
      throw new IllegalStateException(
          "Attempt %d of %s is not judged: %d".formatted(round, caseNumber, filed.size()));
    }
    return filed;
  }

  /** That a third evaluator is asked is no matter of the candidate's, who would count with it. */
  private void tell(CaseNumber caseNumber, int round, Verdict verdict) {
    cases.record(
        caseNumber,
        new TimelineEntry(
            Kind.DECISION,
            "Attempt %d, ratings merged: %s".formatted(round, words(verdict)),
            null,
            verdict.outcome() != Outcome.THIRD_NEEDED));
  }

  private static String words(Verdict verdict) {
    return switch (verdict.outcome()) {
      case ACHIEVED -> "the set is achieved.";
      case MORE_ASKED -> "more is asked about %s.".formatted(list(verdict.competencies()));
      case THIRD_NEEDED ->
          "a third evaluator is asked about %s.".formatted(list(verdict.competencies()));
      case NOT_ACHIEVED -> "the set is not achieved.";
    };
  }

  private static String list(SortedSet<Integer> numbers) {
    return numbers.size() == 1
        ? "competency " + numbers.first()
        : "competencies " + numbers.stream().map(String::valueOf).collect(joining(", "));
  }

  /** Every verdict of a case, the first one first. */
  @Transactional(readOnly = true)
  public List<PortfolioVerdict> of(CaseNumber caseNumber) {
    return verdicts.of(caseNumber.value()).stream().map(it -> view(caseNumber, it)).toList();
  }

  /** The latest verdict of one submission; empty as long as it is being rated. */
  @Transactional(readOnly = true)
  public Optional<PortfolioVerdict> latest(CaseNumber caseNumber, int round) {
    return of(caseNumber).stream()
        .filter(it -> it.round() == round)
        .reduce((earlier, later) -> later);
  }

  /** What the candidate may read: the verdicts that are none of a question to a third evaluator. */
  @Transactional(readOnly = true)
  public List<PortfolioVerdict> forCandidate(CaseNumber caseNumber) {
    return of(caseNumber).stream().filter(it -> it.outcome() != Outcome.THIRD_NEEDED).toList();
  }
}
