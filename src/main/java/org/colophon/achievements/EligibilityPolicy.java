package org.colophon.achievements;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.program.Rules;
import org.colophon.program.SetId;

/**
 * What it takes to be certified: so many sets, all the required ones among them (R52), and in some
 * programs one of them before all others (R5).
 *
 * @param needed how many sets in all
 * @param required the sets nobody may leave out
 * @param first the set that has to be achieved before any other; those achieved on an earlier day
 *     do not count
 */
record EligibilityPolicy(int needed, Set<SetId> required, Optional<SetId> first) {

  static EligibilityPolicy of(Rules.Eligibility rules) {
    return new EligibilityPolicy(rules.needed(), rules.required(), rules.first());
  }

  /**
   * Whether this is enough.
   *
   * @param achieved the day each achieved set was achieved
   */
  boolean isSatisfiedBy(Map<SetId, LocalDate> achieved) {
    var counting = counting(achieved);
    return counting.containsAll(required) && counting.size() >= needed;
  }

  /** The achieved sets that count. */
  Set<SetId> counting(Map<SetId, LocalDate> achieved) {
    return achieved.keySet().stream()
        .filter(it -> !isTooEarly(it, achieved))
        .collect(Collectors.toSet());
  }

  /** Whether work on this set may begin. */
  boolean isOpen(SetId set, Map<SetId, LocalDate> achieved) {
    return !achieved.containsKey(set)
        && first.map(it -> it.equals(set) || achieved.containsKey(it)).orElse(true);
  }

  /** How many sets a candidate chooses freely. */
  int electives() {
    return needed - required.size();
  }

  private boolean isTooEarly(SetId set, Map<SetId, LocalDate> achieved) {
    return first
        .filter(it -> !it.equals(set))
        .map(it -> !achieved.containsKey(it) || achieved.get(set).isBefore(achieved.get(it)))
        .orElse(false);
  }
}
