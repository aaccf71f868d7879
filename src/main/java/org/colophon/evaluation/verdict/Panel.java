package org.colophon.evaluation.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The judgements a verdict is made of. Which evaluator is the first makes no difference.
 *
 * @param first of every competency of the set
 * @param second of the same competencies
 * @param third of those a third evaluator was asked about
 */
public record Panel(Judgement first, Judgement second, Optional<Judgement> third) {

  public Panel {
    if (!first.competencies().equals(second.competencies())) {
      throw new IllegalArgumentException("Two judgements of different sets");
    }
    if (third.filter(it -> !first.marks().keySet().containsAll(it.marks().keySet())).isPresent()) {
      throw new IllegalArgumentException("A third judgement of another set");
    }
  }

  /** Gives the panel of a set's two evaluators. */
  public static Panel of(Judgement first, Judgement second) {
    return new Panel(first, second, Optional.empty());
  }

  /** The same once a third evaluator has judged, in addition to what a third one did before. */
  public Panel with(Judgement further) {
    var marks = new HashMap<Integer, Mark>();
    third.ifPresent(it -> marks.putAll(it.marks()));
    marks.putAll(further.marks());
    return new Panel(first, second, Optional.of(Judgement.of(marks)));
  }

  /**
   * The same after the candidate handed in again: both judged anew what was asked for, the rest
   * stands. What a third evaluator said about the old answers counts no more.
   */
  public Panel revised(Judgement firstAnew, Judgement secondAnew) {
    return new Panel(
        first.revised(firstAnew),
        second.revised(secondAnew),
        third.flatMap(it -> it.without(firstAnew.competencies())));
  }

  SortedSet<Integer> competencies() {
    return first.competencies();
  }

  Optional<Mark> thirdMark(int competency) {
    return third.flatMap(it -> it.about(competency));
  }

  List<Mark> marks(int competency) {
    return Stream.concat(
            Stream.of(first.mark(competency), second.mark(competency)),
            thirdMark(competency).stream())
        .toList();
  }
}
