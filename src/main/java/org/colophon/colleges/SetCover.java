package org.colophon.colleges;

import java.util.List;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.colophon.program.SetId;

/**
 * How far a program covers one set.
 *
 * @param begun whether anything of the set is mapped
 * @param missing the competencies nothing teaches that every graduate has passed
 * @param unknown codes that are mapped but not in the list of requirements
 */
public record SetCover(
    SetId set,
    String name,
    boolean required,
    boolean begun,
    int competencies,
    List<Competency> missing,
    List<String> unknown) {

  static SetCover of(CompetencySet set, boolean required, AgreementContent content) {
    return new SetCover(
        set.id(),
        set.name(),
        required,
        content.mentions(set.id()),
        set.competencies().size(),
        set.competencies().stream()
            .filter(it -> content.taught(set.id(), it.number()).isEmpty())
            .toList(),
        set.competencies().stream()
            .flatMap(it -> content.codes(set.id(), it.number()).stream())
            .filter(it -> content.requirement(it).isEmpty())
            .distinct()
            .toList());
  }

  /** Whether every competency is taught; a graduate is then credited with the set. */
  public boolean complete() {
    return missing.isEmpty();
  }
}
