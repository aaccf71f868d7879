package org.colophon.colleges;

import java.util.ArrayList;
import java.util.List;
import org.colophon.program.Edition;
import org.colophon.program.Rules;
import org.colophon.program.SetId;

/**
 * Which sets the graduation requirements of a program cover, and what is missing (R27).
 *
 * @param sets every set of the edition, in its order
 */
public record ProgramCoverage(List<SetCover> sets, int requiredNeeded, int electivesNeeded) {

  static ProgramCoverage of(AgreementContent content, Edition edition, Rules rules) {
    var required = rules.eligibility().required();
    return new ProgramCoverage(
        edition.sets().stream()
            .map(it -> SetCover.of(it, required.contains(it.id()), content))
            .toList(),
        rules.colleges().requiredSets(),
        rules.colleges().electiveSets());
  }

  public long requiredDone() {
    return sets.stream().filter(it -> it.required() && it.complete()).count();
  }

  public long electivesDone() {
    return sets.stream().filter(it -> !it.required() && it.complete()).count();
  }

  /** Whether there is enough for an agreement. */
  public boolean enough() {
    return requiredDone() >= requiredNeeded && electivesDone() >= electivesNeeded;
  }

  /** The sets a graduate is credited with. */
  public List<SetId> complete() {
    return sets.stream().filter(SetCover::complete).map(SetCover::set).toList();
  }

  /** The sets that were begun and have gaps. */
  public List<SetCover> withGaps() {
    return sets.stream().filter(it -> it.begun() && !it.complete()).toList();
  }

  /** What keeps it from being submitted; each sentence names a part of the draft. */
  List<AgreementGap> gaps() {
    var gaps = new ArrayList<AgreementGap>();
    shortOf(requiredDone(), requiredNeeded, "required", gaps);
    shortOf(electivesDone(), electivesNeeded, "elective", gaps);
    if (!gaps.isEmpty()) {
      withGaps().forEach(it -> gaps.add(new AgreementGap(it.set().value(), "map", sentence(it))));
    }
    return gaps;
  }

  private static void shortOf(long done, int needed, String kind, List<AgreementGap> gaps) {
    if (done < needed) {
      gaps.add(
          new AgreementGap(
              "map",
              "map",
              "Map %d %s %s completely: %d of them %s so far."
                  .formatted(
                      needed,
                      kind,
                      needed == 1 ? "set" : "sets",
                      done,
                      done == 1 ? "is covered" : "are covered")));
    }
  }

  private static String sentence(SetCover set) {
    var numbers = set.missing().stream().map(it -> String.valueOf(it.number())).toList();
    return "%s: nothing every graduate has passed teaches %s %s."
        .formatted(
            set.name(),
            numbers.size() == 1 ? "competency" : "competencies",
            String.join(", ", numbers));
  }
}
