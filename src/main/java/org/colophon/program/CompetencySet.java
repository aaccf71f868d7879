package org.colophon.program;

import java.util.List;

/**
 * One of the sets a candidate achieves as a whole, by a course or by a portfolio.
 *
 * @param id the word it is known by in every edition
 * @param number its place in the edition, counted from 1
 * @param name its exact name
 * @param required whether nobody is certified without it; otherwise it is an elective
 * @param aliases other names it has been met under
 * @param competencies its statements, in order
 * @param suggestions what a portfolio may answer instead of own evidence
 */
public record CompetencySet(
    SetId id,
    int number,
    String name,
    boolean required,
    List<String> aliases,
    List<Competency> competencies,
    Suggestions suggestions) {

  /** A set without suggestions. */
  public CompetencySet(
      SetId id,
      int number,
      String name,
      boolean required,
      List<String> aliases,
      List<Competency> competencies) {
    this(id, number, name, required, aliases, competencies, Suggestions.NONE);
  }

  public CompetencySet {
    aliases = List.copyOf(aliases);
    competencies = List.copyOf(competencies);
  }
}
