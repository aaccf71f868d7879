package org.colophon.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A whole program as its files state it.
 *
 * @param title what the program is called
 * @param begins first day for which there are rules
 * @param editions its editions by the day from which new cases begin under them
 * @param rules all rules with all their values
 */
record Program(
    String title, LocalDate begins, NavigableMap<LocalDate, Edition> editions, RuleTable rules) {

  /** The edition under which a case begins on that day, which is not before the first one. */
  Edition editionOn(LocalDate day) {
    return editions.floorEntry(day).getValue();
  }

  /** The days from which anything is different, the day the rules begin among them. */
  SortedSet<LocalDate> changes() {
    var changes = new TreeSet<>(Set.of(begins));
    Stream.concat(rules.changes(), editions.keySet().stream())
        .filter(begins::isBefore)
        .forEach(changes::add);
    return changes;
  }

  /** The one zone of all times: days counted in one zone cannot be compared with another's. */
  ZoneId zone() {
    var rule = rules.rule(RuleKeys.ZONE);
    if (rule.values().size() > 1) {
      throw rule.place().broken("the time zone stays the same: one value only");
    }
    return rule.values().get(0).value();
  }

  Optional<Edition> edition(EditionId id) {
    return editions.values().stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
