package org.colophon.colleges;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.colophon.program.SetId;

/**
 * What a college proposes: a program, what all of its graduates have passed, and which competency
 * is taught by which of it.
 *
 * @param program the program's name
 * @param award what its graduates receive, as {@code Associate of Applied Science}
 * @param web where the program is described
 * @param map by set and number of the competency, the codes of what teaches it
 */
public record AgreementContent(
    String program,
    String award,
    String web,
    List<Requirement> requirements,
    Map<String, Map<Integer, List<String>>> map) {

  static final AgreementContent EMPTY = new AgreementContent("", "", "", List.of(), Map.of());

  public AgreementContent {
    requirements = List.copyOf(requirements);
    var sorted = new TreeMap<String, Map<Integer, List<String>>>();
    map.forEach((set, lines) -> sorted.put(set, new TreeMap<>(lines)));
    map = sorted;
  }

  AgreementContent withProgram(String named, String awarded, String address) {
    return new AgreementContent(named, awarded, address, requirements, map);
  }

  AgreementContent with(List<Requirement> changed) {
    return new AgreementContent(program, award, web, changed, map);
  }

  /** Maps one set anew; a competency without codes is left out. */
  AgreementContent with(SetId set, Map<Integer, List<String>> lines) {
    var changed = new TreeMap<>(map);
    var kept = new TreeMap<>(lines);
    kept.values().removeIf(List::isEmpty);
    if (kept.isEmpty()) {
      changed.remove(set.value());
    } else {
      changed.put(set.value(), kept);
    }
    return new AgreementContent(program, award, web, requirements, changed);
  }

  /** The codes mapped to a competency, whether or not the list has them. */
  public List<String> codes(SetId set, int competency) {
    return map.getOrDefault(set.value(), Map.of()).getOrDefault(competency, List.of());
  }

  /** What teaches a competency: mapped to it, and in the list of requirements. */
  public List<Requirement> taught(SetId set, int competency) {
    var taught = new ArrayList<Requirement>();
    for (var code : codes(set, competency)) {
      requirement(code).filter(it -> !taught.contains(it)).ifPresent(taught::add);
    }
    return taught;
  }

  public Optional<Requirement> requirement(String code) {
    return requirements.stream().filter(it -> it.isCalled(code)).findFirst();
  }

  /** Whether anything of the set is mapped. */
  @JsonIgnore
  public boolean mentions(SetId set) {
    return map.containsKey(set.value());
  }
}
