package org.colophon.program;

import java.util.List;
import java.util.Map;

/**
 * What a candidate may answer about a competency instead of writing and proving something of their
 * own: the professional development suggestions of a set (R30).
 *
 * @param sample whether they only show how it works and the program's own are still to come
 * @param byCompetency two to four for each competency; no competency when the set has none
 */
public record Suggestions(boolean sample, Map<Integer, List<String>> byCompetency) {

  static final Suggestions NONE = new Suggestions(false, Map.of());

  public Suggestions {
    byCompetency = Map.copyOf(byCompetency);
  }

  /** Those of one competency, counted from 1; none when there are none. */
  public List<String> of(int competency) {
    return byCompetency.getOrDefault(competency, List.of());
  }
}
