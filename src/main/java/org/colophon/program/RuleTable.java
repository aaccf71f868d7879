package org.colophon.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colophon.program.DatedRule.DatedValue;

/** All rules of a program, each under its key. */
record RuleTable(Map<String, DatedRule<?>> rules) {

  <T> T value(RuleKey<T> key, LocalDate day) {
    return dated(key, day).value();
  }

  /** What a thing costs on that day, with the words for it. */
  Rules.Price price(RuleKey<Money> key, LocalDate day) {
    return new Rules.Price(value(key, day), rule(key).title(), key.id());
  }

  /** Where the value in force on that day is written. */
  Entry place(RuleKey<?> key, LocalDate day) {
    return dated(key, day).place();
  }

  /** The days on which anything changes. */
  Stream<LocalDate> changes() {
    return rules.values().stream().flatMap(DatedRule::changes);
  }

  List<RuleHistory> histories() {
    return rules.values().stream().<RuleHistory>map(DatedRule::history).toList();
  }

  private <T> DatedValue<T> dated(RuleKey<T> key, LocalDate day) {
    return rule(key).on(day);
  }

  /** Each rule was read under its own key, so its values are of the key's type. */
  @SuppressWarnings("unchecked")
  <T> DatedRule<T> rule(RuleKey<T> key) {
    return (DatedRule<T>) rules.get(key.id());
  }
}
