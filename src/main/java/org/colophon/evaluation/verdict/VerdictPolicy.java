package org.colophon.evaluation.verdict;

import static java.util.stream.Collectors.toCollection;
import static org.colophon.evaluation.verdict.Verdict.Outcome.ACHIEVED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.MORE_ASKED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.NOT_ACHIEVED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.THIRD_NEEDED;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.program.Rules;
import org.colophon.program.Rules.Portfolios;
import org.colophon.program.Rules.Verdicts;

/**
 * Makes one verdict of the ratings of two evaluators, and of a third where the rules ask for one
 * (R39, R40). Every share is compared in whole numbers.
 *
 * @param passing which shares pass, and how often a portfolio may be handed in again
 * @param switches what happens where the sources leave it open
 */
public record VerdictPolicy(Portfolios passing, Verdicts switches) {

  /**
   * The policy of a portfolio.
   *
   * @param rules of the day the portfolio was first handed in
   */
  public static VerdictPolicy of(Rules rules) {
    return new VerdictPolicy(rules.portfolios(), rules.verdicts());
  }

  /** One evaluator's own result: computed from the ratings, never chosen. */
  public boolean passes(Judgement judgement) {
    return passes(judgement.findings());
  }

  /** Whether ratings of all competencies of a set keep the shares. */
  public boolean passes(Collection<Finding> findings) {
    var n = findings.size();
    return 100 * count(findings, Finding.MET) >= passing.metAtLeast() * n
        && 100 * count(findings, Finding.PARTLY) <= passing.partlyMetAtMost() * n
        && 100 * count(findings, Finding.NOT_MET) <= passing.notMetAtMost() * n;
  }

  private static int count(Collection<Finding> findings, Finding finding) {
    return Collections.frequency(findings, finding);
  }

  /**
   * What becomes of a portfolio.
   *
   * @param round which submission it is, from 1
   */
  public Verdict decide(Panel panel, int round) {
    var last = round > passing.resubmissions();
    return switches.thirdForWholeSet() && passes(panel.first()) != passes(panel.second())
        ? byMajority(panel, last)
        : byCompetency(panel, last);
  }

  private Verdict byCompetency(Panel panel, boolean last) {
    var unheard = new TreeSet<Integer>();
    var merged = new TreeMap<Integer, Merged>();
    for (var competency : panel.competencies()) {
      var one = panel.first().mark(competency).finding();
      var other = panel.second().mark(competency).finding();
      var third = panel.thirdMark(competency).map(Mark::finding);
      if (asksThird(one, other, last) && third.isEmpty()) {
        unheard.add(competency);
      }
      merged.put(competency, merge(one, other, third, last));
    }
    if (!unheard.isEmpty()) {
      return new Verdict(THIRD_NEEDED, unheard, List.of());
    }
    var achieved = passes(merged.values().stream().map(Merged::counted).toList());
    var partly = merged.containsValue(Merged.PARTLY);
    return result(
        panel, merged, achieved && (last || !partly || !switches.askWhenPartlyTwice()), last);
  }

  private Verdict byMajority(Panel panel, boolean last) {
    var unheard = new TreeSet<>(panel.competencies());
    panel.third().ifPresent(it -> unheard.removeAll(it.competencies()));
    if (!unheard.isEmpty()) {
      return new Verdict(THIRD_NEEDED, unheard, List.of());
    }
    var merged = new TreeMap<Integer, Merged>();
    for (var competency : panel.competencies()) {
      merged.put(
          competency,
          Merged.of(median(panel.marks(competency).stream().map(Mark::finding).toList())));
    }
    return result(panel, merged, passes(panel.third().orElseThrow()), last);
  }

  private Verdict result(
      Panel panel, SortedMap<Integer, Merged> merged, boolean achieved, boolean last) {
    Outcome outcome = achieved ? ACHIEVED : last ? NOT_ACHIEVED : MORE_ASKED;
    return new Verdict(
        outcome,
        achieved ? Collections.emptySortedSet() : inQuestion(panel, merged),
        merged.keySet().stream().map(it -> feedback(panel, it, merged)).toList());
  }

  /**
   * Where two of three found the set wanting for different reasons, all of these are in question.
   */
  private static SortedSet<Integer> inQuestion(Panel panel, SortedMap<Integer, Merged> merged) {
    var below =
        merged.keySet().stream()
            .filter(it -> merged.get(it) != Merged.MET)
            .collect(toCollection(TreeSet::new));
    return below.isEmpty()
        ? merged.keySet().stream()
            .filter(it -> !panel.marks(it).stream().allMatch(Mark::isMet))
            .collect(toCollection(TreeSet::new))
        : below;
  }

  private static Feedback feedback(Panel panel, int competency, SortedMap<Integer, Merged> merged) {
    return new Feedback(
        competency,
        Optional.ofNullable(merged.get(competency)).orElseThrow(),
        panel.marks(competency).stream()
            .map(it -> it.comment().strip())
            .filter(it -> !it.isEmpty())
            .distinct()
            .sorted()
            .toList());
  }

  /** What the ratings of one competency come to. */
  Merged merge(Finding one, Finding other, Optional<Finding> third, boolean last) {
    if (asksThird(one, other, last)) {
      return third.map(it -> Merged.of(median(List.of(one, other, it)))).orElse(Merged.OPEN);
    }
    return merge(one, other);
  }

  private static Merged merge(Finding one, Finding other) {
    if (differ(one, other, Finding.MET, Finding.NOT_MET)) {
      return Merged.OPEN;
    }
    return differ(one, other, Finding.MET, Finding.PARTLY)
        ? Merged.MET
        : Merged.of(Stream.of(one, other).max(Finding::compareTo).orElseThrow());
  }

  private boolean asksThird(Finding one, Finding other, boolean last) {
    return differ(one, other, Finding.MET, Finding.NOT_MET)
            && (last || switches.thirdWhenMetAndNotMet())
        || differ(one, other, Finding.PARTLY, Finding.NOT_MET) && last;
  }

  private static boolean differ(Finding one, Finding other, Finding better, Finding worse) {
    return one == better && other == worse || one == worse && other == better;
  }

  private static Finding median(List<Finding> three) {
    return three.stream().sorted().toList().get(1);
  }
}
