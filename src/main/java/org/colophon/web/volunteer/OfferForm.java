package org.colophon.web.volunteer;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SetOffer;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed who offers to evaluate; what was not sent is empty.
 *
 * @param sets ids of the sets that were ticked
 * @param years years of work as typed, by set
 * @param evidence why they know a set, by set
 * @param languages those that were ticked
 * @param resume id of a résumé that arrived with an earlier try
 */
record OfferForm(
    String kind,
    String degree,
    String employer,
    String cap,
    Set<String> sets,
    Map<String, String> years,
    Map<String, String> evidence,
    Set<String> languages,
    String resume) {

  static final int LONGEST = 200;
  private static final int LONGEST_EVIDENCE = 2000;
  private static final int MOST_YEARS = 60;
  private static final Set<String> ENGLISH = Set.of(Language.ENGLISH.name());

  static OfferForm empty(String kind) {
    return new OfferForm(kind, "", "", "", Set.of(), Map.of(), Map.of(), ENGLISH, "");
  }

  static OfferForm of(MultiValueMap<String, String> posted, List<CompetencySet> sets) {
    var years = new HashMap<String, String>();
    var evidence = new HashMap<String, String>();
    for (var set : sets) {
      years.put(set.id().value(), text(posted, "years-" + set.id()));
      evidence.put(set.id().value(), text(posted, "evidence-" + set.id()));
    }
    return new OfferForm(
        text(posted, "kind"),
        text(posted, "degree"),
        text(posted, "employer"),
        text(posted, "cap"),
        new LinkedHashSet<>(requireNonNullElse(posted.get("sets"), List.of())),
        years,
        evidence,
        new LinkedHashSet<>(requireNonNullElse(posted.get("languages"), List.of())),
        text(posted, "resume"));
  }

  private static String text(MultiValueMap<String, String> posted, String field) {
    return requireNonNullElse(posted.getFirst(field), "").strip();
  }

  Optional<EvaluatorKind> chosenKind() {
    return one(EvaluatorKind.values(), kind);
  }

  Optional<Degree> chosenDegree() {
    return one(Degree.values(), degree);
  }

  Optional<Integer> yearlyCap() {
    return VolunteerPage.number(cap);
  }

  Set<Language> read() {
    return read(languages);
  }

  /** The languages among these names. */
  static Set<Language> read(Set<String> names) {
    return Language.written().stream()
        .filter(it -> names.contains(it.name()))
        .collect(toCollection(() -> EnumSet.noneOf(Language.class)));
  }

  /** What has to be put right, by field: the key of the text. */
  List<Objection> objections(List<CompetencySet> offered) {
    var objections = new ArrayList<Objection>();
    if (chosenKind().isEmpty()) {
      objections.add(new Objection("kind", "volunteer.offer.kind.missing"));
    }
    if (chosenDegree().isEmpty()) {
      objections.add(new Objection("degree", "volunteer.offer.degree.missing"));
    }
    if (employer.length() > LONGEST) {
      objections.add(new Objection("employer", "volunteer.offer.employer.long"));
    }
    if (yearlyCap().isEmpty()) {
      objections.add(new Objection("cap", "volunteer.cap.wrong"));
    }
    if (read().isEmpty()) {
      objections.add(new Objection("languages", "volunteer.languages.wrong"));
    }
    var chosen = chosen(offered);
    if (chosen.isEmpty()) {
      objections.add(new Objection("sets", "volunteer.offer.sets.missing"));
    }
    for (var set : chosen) {
      objections.addAll(objections(set.id().value()));
    }
    return objections;
  }

  private List<Objection> objections(String set) {
    var objections = new ArrayList<Objection>();
    if (yearsOf(set).isEmpty()) {
      objections.add(new Objection("years-" + set, "volunteer.offer.years.wrong"));
    }
    var why = evidence.get(set);
    if (why.isEmpty() || why.length() > LONGEST_EVIDENCE) {
      objections.add(
          new Objection(
              "evidence-" + set,
              why.isEmpty()
                  ? "volunteer.offer.evidence.missing"
                  : "volunteer.offer.evidence.long"));
    }
    return objections;
  }

  /** The sets that were ticked, as far as they are offered. */
  List<CompetencySet> chosen(List<CompetencySet> offered) {
    return offered.stream().filter(it -> sets.contains(it.id().value())).toList();
  }

  List<SetOffer> offers(List<CompetencySet> offered) {
    return chosen(offered).stream()
        .map(
            it ->
                new SetOffer(
                    it.id(), yearsOf(it.id().value()).orElseThrow(), evidence.get(it.id().value())))
        .toList();
  }

  private Optional<Integer> yearsOf(String set) {
    return Optional.of(years.get(set))
        .filter(it -> it.matches("[0-9]{1,2}"))
        .map(Integer::valueOf)
        .filter(it -> it <= MOST_YEARS);
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
  }

  /**
   * @param field id of the field
   * @param key the text that says what to do
   */
  record Objection(String field, String key) {}
}
