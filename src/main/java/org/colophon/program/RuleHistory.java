package org.colophon.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One rule with all its values over time, in words people read (R6).
 *
 * @param id the rule's id, as {@code admission.hours}
 * @param group heading it stands under
 * @param title what it is about
 * @param means what it means for a person, in one or two sentences
 * @param values its values, oldest first, without gap or overlap
 */
public record RuleHistory(String id, String group, String title, String means, List<Value> values) {

  public RuleHistory {
    values = List.copyOf(values);
  }

  /** The value in force on that day. */
  public Value on(LocalDate day) {
    return values.stream()
        .filter(it -> it.isInForceOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No value of " + id + " on " + day));
  }

  /**
   * What a rule says during one stretch of time.
   *
   * @param from first day
   * @param until last day, none for the value that has no end yet
   * @param text the value in words, as {@code 1,820 hours}
   * @param standing whose rule it is
   * @param sources where it was found; at least one for a rule of the program
   * @param note why it is so, where that needs saying; always said for a default
   */
  public record Value(
      LocalDate from,
      Optional<LocalDate> until,
      String text,
      Standing standing,
      List<Source> sources,
      Optional<String> note) {

    public Value {
      sources = List.copyOf(sources);
    }

    public boolean isOver(LocalDate day) {
      return until.filter(day::isAfter).isPresent();
    }

    public boolean isToCome(LocalDate day) {
      return from.isAfter(day);
    }

    public boolean isDefault() {
      return standing == Standing.DEFAULT;
    }

    boolean isInForceOn(LocalDate day) {
      return !isToCome(day) && !isOver(day);
    }
  }
}
