package org.colophon.evaluation.verdict;

import java.util.Map;
import java.util.TreeMap;
import org.colophon.evaluation.Finding;
import org.colophon.program.Money;
import org.colophon.program.Rules.Portfolios;
import org.colophon.program.Rules.Price;
import org.colophon.program.Rules.Verdicts;

/** Panels written as words: each letter is one competency, {@code M}, {@code P} or {@code N}. */
final class PanelOf {

  static final Verdicts DEFAULT = new Verdicts(false, true, false);
  static final Verdicts THIRD_AT_ONCE = new Verdicts(true, true, false);
  static final Verdicts LENIENT = new Verdicts(false, false, false);
  static final Verdicts WHOLE_SET = new Verdicts(false, true, true);

  private PanelOf() {}

  static Panel two(String first, String second) {
    return Panel.of(judgement("a", first), judgement("b", second));
  }

  /** A dot in the third word is a competency the third evaluator was not asked about. */
  static Panel three(String first, String second, String third) {
    return two(first, second).with(judgement("c", third));
  }

  static Judgement judgement(String who, String word) {
    Map<Integer, Mark> marks = new TreeMap<>();
    for (var i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '.') {
        marks.put(i + 1, new Mark(finding(word.charAt(i)), "%s%d".formatted(who, i + 1)));
      }
    }
    return Judgement.of(marks);
  }

  static Finding finding(char letter) {
    return switch (letter) {
      case 'M' -> Finding.MET;
      case 'P' -> Finding.PARTLY;
      case 'N' -> Finding.NOT_MET;
      default -> throw new IllegalArgumentException("Not a rating: " + letter);
    };
  }

  static VerdictPolicy policy(Verdicts switches) {
    return policy(switches, 70, 30, 0);
  }

  static VerdictPolicy policy(Verdicts switches, int met, int partly, int not) {
    var free = new Price(Money.of("0.00", "USD"), "", "");
    return new VerdictPolicy(new Portfolios(free, free, met, partly, not, 1), switches);
  }
}
