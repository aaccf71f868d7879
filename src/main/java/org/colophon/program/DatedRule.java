package org.colophon.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule as its file states it: its words, and its values over time without gap or overlap.
 *
 * @param place where it is written
 */
record DatedRule<T>(
    RuleKey<T> key,
    Entry place,
    String group,
    String title,
    String means,
    List<DatedValue<T>> values) {

  /** The value in force on that day, which is not before the first one. */
  DatedValue<T> on(LocalDate day) {
    return values.stream()
        .filter(it -> it.until().map(until -> !day.isAfter(until)).orElse(true))
        .findFirst()
        .orElseThrow();
  }

  Stream<LocalDate> changes() {
    return values.stream().map(DatedValue::from);
  }

  RuleHistory history() {
    return new RuleHistory(key.id(), group, title, means, values.stream().map(this::said).toList());
  }

  private RuleHistory.Value said(DatedValue<T> it) {
    return new RuleHistory.Value(
        it.from(),
        it.until(),
        key.kind().words().apply(it.value()),
        it.standing(),
        it.sources(),
        it.note());
  }

  /**
   * What the rule says from one day on.
   *
   * @param place where the value is written
   * @param until last day, none for the last value
   */
  record DatedValue<T>(
      Entry place,
      T value,
      LocalDate from,
      Optional<LocalDate> until,
      Standing standing,
      List<Source> sources,
      Optional<String> note) {}
}
