package org.colophon.courses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a provider proposes: a course for one competency set (R18).
 *
 * @param answers what was written so far; a field that is missing is empty
 * @param map by competency; one that is missing is empty
 */
public record ProposalContent(
    Map<ProposalField, String> answers, List<Instructor> instructors, List<MapEntry> map) {

  public static final ProposalContent EMPTY = new ProposalContent(Map.of(), List.of(), List.of());

  public ProposalContent {
    var ordered = new EnumMap<ProposalField, String>(ProposalField.class);
    answers.forEach((field, text) -> ordered.put(field, text.strip()));
    answers = Collections.unmodifiableMap(ordered);
    instructors = List.copyOf(instructors);
    map = map.stream().sorted(Comparator.comparing(MapEntry::competency)).toList();
  }

  public String answer(ProposalField field) {
    return answers.getOrDefault(field, "");
  }

  /** What the map says about a competency, empty or not. */
  public MapEntry entry(int competency) {
    return map.stream()
        .filter(it -> it.competency() == competency)
        .findFirst()
        .orElseGet(() -> new MapEntry(competency, "", ""));
  }

  public Optional<Instructor> instructor(UUID id) {
    return instructors.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** How it is taught; empty while it is not chosen. */
  public Optional<Delivery> delivery() {
    return Arrays.stream(Delivery.values())
        .filter(it -> it.name().equals(answer(ProposalField.DELIVERY)))
        .findFirst();
  }

  ProposalContent with(Map<ProposalField, String> changed) {
    var all = new HashMap<>(answers);
    all.putAll(changed);
    return new ProposalContent(all, instructors, map);
  }

  ProposalContent with(List<MapEntry> changed) {
    return new ProposalContent(answers, instructors, changed);
  }

  ProposalContent with(Instructor changed) {
    var all = new ArrayList<>(instructors);
    all.replaceAll(it -> it.id().equals(changed.id()) ? changed : it);
    if (instructor(changed.id()).isEmpty()) {
      all.add(changed);
    }
    return new ProposalContent(answers, all, map);
  }

  ProposalContent without(UUID instructor) {
    return new ProposalContent(
        answers, instructors.stream().filter(it -> !it.id().equals(instructor)).toList(), map);
  }
}
