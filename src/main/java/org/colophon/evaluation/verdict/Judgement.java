package org.colophon.evaluation.verdict;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.colophon.evaluation.Finding;

/**
 * What one evaluator finds about the competencies they were asked about.
 *
 * @param marks by the competency's number in its set, never empty
 */
public record Judgement(SortedMap<Integer, Mark> marks) {

  public Judgement {
    if (marks.isEmpty()) {
      throw new IllegalArgumentException("A judgement of nothing");
    }
    marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
  }

  /** Gives a judgement of these marks. */
  public static Judgement of(Map<Integer, Mark> marks) {
    return new Judgement(new TreeMap<>(marks));
  }

  /** The numbers of the competencies, ascending. */
  public SortedSet<Integer> competencies() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(marks.keySet()));
  }

  Mark mark(int competency) {
    return about(competency)
        .orElseThrow(() -> new IllegalArgumentException("No mark for " + competency));
  }

  Optional<Mark> about(int competency) {
    return Optional.ofNullable(marks.get(competency));
  }

  List<Finding> findings() {
    return marks.values().stream().map(Mark::finding).toList();
  }

  /** The same with later marks in place of earlier ones. */
  Judgement revised(Judgement later) {
    if (!marks.keySet().containsAll(later.marks.keySet())) {
      throw new IllegalArgumentException("A later mark of something else");
    }
    var all = new HashMap<>(marks);
    all.putAll(later.marks);
    return of(all);
  }

  /** What is left when some competencies are taken out; empty when nothing is. */
  Optional<Judgement> without(SortedSet<Integer> competencies) {
    var rest = new HashMap<>(marks);
    rest.keySet().removeAll(competencies);
    return rest.isEmpty() ? Optional.empty() : Optional.of(of(rest));
  }
}
