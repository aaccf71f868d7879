package org.colophon.program;

import java.time.LocalDate;
import java.util.List;

/**
 * The competency sets as they were at one time. Several editions can be in use at once: a case
 * stays with the one it began under (R2).
 *
 * @param id year and month it came into force
 * @param title what people call it
 * @param from first day on which new cases begin under it
 * @param note what a reader should know about its wording
 * @param sources where it was found
 * @param sets its sets, in order
 */
public record Edition(
    EditionId id,
    String title,
    LocalDate from,
    String note,
    List<Source> sources,
    List<CompetencySet> sets) {

  public Edition {
    sources = List.copyOf(sources);
    sets = List.copyOf(sets);
  }

  /**
   * Gives the set of that id.
   *
   * @throws IllegalArgumentException when this edition has no such set
   */
  public CompetencySet set(SetId set) {
    return sets.stream()
        .filter(it -> it.id().equals(set))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Edition " + id + " has no set " + set));
  }

  public boolean has(SetId set) {
    return sets.stream().anyMatch(it -> it.id().equals(set));
  }

  /** The sets nobody may leave out, in order. */
  public List<CompetencySet> required() {
    return sets.stream().filter(CompetencySet::required).toList();
  }

  /** The sets a candidate chooses from, in order. */
  public List<CompetencySet> electives() {
    return sets.stream().filter(it -> !it.required()).toList();
  }
}
