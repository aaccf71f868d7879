package org.colophon.evaluation.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.evaluation.verdict.PanelOf.DEFAULT;
import static org.colophon.evaluation.verdict.PanelOf.judgement;
import static org.colophon.evaluation.verdict.PanelOf.policy;
import static org.colophon.evaluation.verdict.PanelOf.three;
import static org.colophon.evaluation.verdict.PanelOf.two;
import static org.colophon.evaluation.verdict.Verdict.Outcome.ACHIEVED;
import static org.colophon.evaluation.verdict.Verdict.Outcome.THIRD_NEEDED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.colophon.program.Rules.Verdicts;

/** What holds for all panels; the naive way of deciding says the same as ours. */
class VerdictPropertiesTest {

  /** Three evaluators' letters for every competency of a set. */
  record Letters(String first, String second, String third) {}

  @Provide
  Arbitrary<Letters> letters() {
    return Arbitraries.integers()
        .between(1, 16)
        .flatMap(
            n -> {
              var word =
                  Arbitraries.frequency(Tuple.of(8, 'M'), Tuple.of(2, 'P'), Tuple.of(1, 'N'))
                      .list()
                      .ofSize(n)
                      .map(VerdictPropertiesTest::word);
              return Combinators.combine(word, word, word).as(Letters::new);
            });
  }

  @Provide
  Arbitrary<Verdicts> switches() {
    var flag = Arbitraries.of(true, false);
    return Combinators.combine(flag, flag, flag).as(Verdicts::new);
  }

  @Property
  void whoIsFirstMakesNoDifference(
      @ForAll("letters") Letters letters,
      @ForAll("switches") Verdicts switches,
      @ForAll @IntRange(min = 1, max = 2) int round,
      @ForAll boolean withThird) {
    var policy = policy(switches);

    var one = policy.decide(panel(letters.first, letters.second, letters.third, withThird), round);
    var other =
        policy.decide(panel(letters.second, letters.first, letters.third, withThird), round);

    assertThat(other).isEqualTo(one);
  }

  /** Under the default rules, when the same three evaluators rate. */
  @Property(tries = 3_000, shrinking = ShrinkingMode.FULL)
  void aBetterRatingNeverMakesTheResultWorse(
      @ForAll("letters") Letters letters,
      @ForAll @IntRange(min = 0, max = 2) int evaluator,
      @ForAll @IntRange(min = 0, max = 15) int competency,
      @ForAll @IntRange(min = 1, max = 2) int round,
      @ForAll boolean thirdAtOnce,
      @ForAll boolean strict) {
    var policy = policy(new Verdicts(thirdAtOnce, strict, false));
    var better = improved(letters, evaluator, competency % letters.first.length());

    var before = policy.decide(three(letters.first, letters.second, letters.third), round);
    var after = policy.decide(three(better.first, better.second, better.third), round);

    if (before.outcome() == ACHIEVED) {
      assertThat(after.outcome()).isEqualTo(ACHIEVED);
    }
    assertThat(before.competencies().containsAll(after.competencies())).isTrue();
  }

  /**
   * It needs the rule that nothing may be rated not met: with a share for those, a rating that
   * rises to partly met fills the other share.
   */
  @Example
  void aShareForWhatIsNotMetWouldLetABetterRatingMakeTheResultWorse() {
    var lax = policy(DEFAULT, 60, 30, 10);

    assertThat(lax.decide(two("MMMMMMPPPN", "MMMMMMPPPN"), 2).outcome()).isEqualTo(ACHIEVED);
    assertThat(lax.decide(two("MMMMMMPPPP", "MMMMMMPPPP"), 2).outcome()).isNotEqualTo(ACHIEVED);
  }

  /** And the same panel: a better rating may call a third evaluator, who may find otherwise. */
  @Example
  void aBetterRatingMayCallAThird() {
    assertThat(policy(DEFAULT).decide(two("PN", "PN"), 2).competencies()).containsExactly(1, 2);
    assertThat(policy(DEFAULT).decide(two("PM", "PN"), 2).outcome()).isEqualTo(THIRD_NEEDED);
  }

  @Property(tries = 3_000)
  void theNaiveWayDecidesTheSame(
      @ForAll("letters") Letters letters,
      @ForAll("switches") Verdicts switches,
      @ForAll @IntRange(min = 1, max = 2) int round,
      @ForAll boolean withThird) {
    var panel = panel(letters.first, letters.second, letters.third, withThird);

    assertThat(policy(switches).decide(panel, round).outcome().name())
        .isEqualTo(naive(letters, switches, round, withThird));
  }

  @Property
  void aThirdIsAskedOnceAndThenThereIsAResult(
      @ForAll("letters") Letters letters,
      @ForAll("switches") Verdicts switches,
      @ForAll @IntRange(min = 1, max = 2) int round) {
    var panel = two(letters.first, letters.second);
    var verdict = policy(switches).decide(panel, round);
    if (verdict.outcome() == THIRD_NEEDED) {
      var asked = new StringBuilder(".".repeat(letters.third.length()));
      verdict.competencies().forEach(it -> asked.setCharAt(it - 1, letters.third.charAt(it - 1)));

      verdict = policy(switches).decide(panel.with(judgement("c", asked.toString())), round);
    }

    assertThat(verdict.outcome()).isNotEqualTo(THIRD_NEEDED);
    assertThat(verdict.competencies().isEmpty()).isEqualTo(verdict.outcome() == ACHIEVED);
    assertThat(verdict.feedback()).hasSize(letters.first.length());
  }

  private static Panel panel(String first, String second, String third, boolean withThird) {
    return withThird ? three(first, second, third) : two(first, second);
  }

  private static Letters improved(Letters letters, int evaluator, int at) {
    return new Letters(
        evaluator == 0 ? better(letters.first, at) : letters.first,
        evaluator == 1 ? better(letters.second, at) : letters.second,
        evaluator == 2 ? better(letters.third, at) : letters.third);
  }

  private static String better(String word, int at) {
    var one = word.charAt(at) == 'N' ? 'P' : 'M';
    return word.substring(0, at) + one + word.substring(at + 1);
  }

  private static String word(List<Character> letters) {
    var word = new StringBuilder();
    letters.forEach(word::append);
    return word.toString();
  }

  /** The table of the program, looked up letter by letter, and shares by counting on fingers. */
  private static String naive(Letters l, Verdicts switches, int round, boolean withThird) {
    var last = round == 2;
    if (switches.thirdForWholeSet() && fine(l.first) != fine(l.second)) {
      return !withThird
          ? "THIRD_NEEDED"
          : fine(l.third) ? "ACHIEVED" : last ? "NOT_ACHIEVED" : "MORE_ASKED";
    }
    var merged = new StringBuilder();
    for (var i = 0; i < l.first.length(); i++) {
      var pair = sorted("" + l.first.charAt(i) + l.second.charAt(i));
      var table =
          Map.of(
              "MM",
              "M",
              "MP",
              "M",
              "PP",
              "P",
              "NN",
              "N",
              "NP",
              last ? "?" : "N",
              "MN",
              last || switches.thirdWhenMetAndNotMet() ? "?" : "N");
      var found = Optional.ofNullable(table.get(pair)).orElseThrow();
      if (found.equals("?")) {
        if (!withThird) {
          return "THIRD_NEEDED";
        }
        var three = sorted(pair + l.third.charAt(i));
        found = Map.of("MMN", "M", "MNP", "P", "MNN", "N", "NPP", "P", "NNP", "N").get(three);
      }
      merged.append(found);
    }
    var result = merged.toString();
    if (!last && switches.askWhenPartlyTwice() && result.contains("P")) {
      return "MORE_ASKED";
    }
    return fine(result) ? "ACHIEVED" : last ? "NOT_ACHIEVED" : "MORE_ASKED";
  }

  private static boolean fine(String word) {
    var met = word.replaceAll("[^M]", "").length();
    return !word.contains("N") && 10 * met >= 7 * word.length();
  }

  private static String sorted(String letters) {
    var chars = letters.toCharArray();
    Arrays.sort(chars);
    return new String(chars);
  }
}
