package org.colophon.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.program.DatedRule.DatedValue;

/** Reads {@code rules.yaml}: groups of rules, each with its values over time. */
final class RuleTableReader {

  private static final Set<String> STANDINGS = Set.of("program", "default");

  private final Sources sources;
  private final LocalDate begins;
  private final Map<String, DatedRule<?>> rules = new LinkedHashMap<>();

  /**
   * @param sources the sources a value may name
   * @param begins first day every rule must have a value for
   */
  RuleTableReader(Sources sources, LocalDate begins) {
    this.sources = sources;
    this.begins = begins;
  }

  RuleTable read(Entry file) {
    file.members().forEach(this::addGroup);
    for (var id : RuleKeys.all().keySet()) {
      if (!rules.containsKey(id)) {
        throw file.broken("the rule \"%s\" is missing".formatted(id));
      }
    }
    return new RuleTable(rules);
  }

  private void addGroup(String title, Entry group) {
    group.members().forEach((id, rule) -> add(id, rule, title));
  }

  private void add(String id, Entry entry, String group) {
    var key = RuleKeys.all().get(id);
    if (key == null) {
      throw entry.broken("there is no rule of this name");
    }
    if (rules.put(id, rule(key, entry, group)) != null) {
      throw entry.broken("the rule is written twice");
    }
  }

  private <T> DatedRule<T> rule(RuleKey<T> key, Entry entry, String group) {
    var fields = entry.fields(Set.of("title", "means", "values"), Set.of());
    var values = new ArrayList<DatedValue<T>>();
    for (var value : fields.get("values").items()) {
      values.add(value(key, value));
    }
    refuseGapsAndOverlaps(values);
    return new DatedRule<>(
        key, entry, group, fields.text("title"), fields.text("means"), List.copyOf(values));
  }

  private <T> DatedValue<T> value(RuleKey<T> key, Entry entry) {
    var fields =
        entry.fields(Set.of("from", "value", "standing"), Set.of("until", "sources", "note"));
    var value =
        new DatedValue<>(
            entry,
            key.kind().read().apply(fields.get("value")),
            fields.get("from").date(),
            fields.find("until").map(Entry::date),
            standing(fields.get("standing")),
            fields.find("sources").map(sources::named).orElse(List.of()),
            fields.find("note").map(Entry::text));
    if (value.standing() == Standing.PROGRAM && value.sources().isEmpty()) {
      throw entry.broken("a rule of the program names the sources it was found in");
    }
    if (value.standing() == Standing.DEFAULT && value.note().isEmpty()) {
      throw entry.broken("a default of this office says in a note why it was chosen");
    }
    return value;
  }

  private <T> void refuseGapsAndOverlaps(List<DatedValue<T>> values) {
    var first = values.get(0);
    if (first.from().isAfter(begins)) {
      throw first
          .place()
          .broken("no value before %s, but the rules begin on %s".formatted(first.from(), begins));
    }
    Optional<LocalDate> due = Optional.of(first.from());
    for (var value : values) {
      refuseUnlessItContinues(value, due);
      due = value.until().map(it -> it.plusDays(1));
    }
    if (due.isPresent()) {
      throw values
          .get(values.size() - 1)
          .place()
          .broken("no value from %s on: the last value needs no \"until\"".formatted(due.get()));
    }
  }

  private <T> void refuseUnlessItContinues(DatedValue<T> value, Optional<LocalDate> due) {
    if (due.isEmpty() || value.from().isBefore(due.get())) {
      throw value
          .place()
          .broken("overlaps the value before it, which needs an \"until\" before " + value.from());
    }
    if (value.from().isAfter(due.get())) {
      throw value
          .place()
          .broken("no value from %s to %s".formatted(due.get(), value.from().minusDays(1)));
    }
    if (value.until().filter(value.from()::isAfter).isPresent()) {
      throw value.place().broken("ends before it begins");
    }
  }

  private static Standing standing(Entry entry) {
    return entry.word(STANDINGS).equals("program") ? Standing.PROGRAM : Standing.DEFAULT;
  }
}
