package org.colophon.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.colophon.program.Competency.Kind;

/**
 * Reads one file of {@code editions/}: the sets of an edition with their competencies. The file
 * also says how many there have to be, so that a line lost or doubled is noticed (R1).
 */
final class EditionReader {

  private static final Pattern COMPETENCY = Pattern.compile("([0-9]{1,3}) ([a-z]+)");
  private static final Set<String> KINDS = Set.of("required", "elective");

  private final Sources sources;
  private final Set<String> names = new HashSet<>();

  EditionReader(Sources sources) {
    this.sources = sources;
  }

  /**
   * @param id the edition the file has to be about
   */
  Edition read(EditionId id, Entry file) {
    var fields =
        file.fields(
            Set.of("edition", "title", "from", "note", "sources", "counts", "sets"), Set.of());
    if (!fields.text("edition").equals(id.value())) {
      throw fields.get("edition").broken("the file is named for the edition " + id);
    }
    var sets = sets(fields.get("sets"));
    var edition =
        new Edition(
            id,
            fields.text("title"),
            fields.get("from").date(),
            fields.text("note"),
            sources.named(fields.get("sources")),
            sets);
    checkCounts(fields.get("counts"), edition);
    return edition;
  }

  private List<CompetencySet> sets(Entry entry) {
    var sets = new ArrayList<CompetencySet>();
    entry.members().forEach((id, set) -> sets.add(set(id, set, sets.size() + 1)));
    return sets;
  }

  private CompetencySet set(String id, Entry entry, int number) {
    var fields =
        entry.fields(
            Set.of("number", "name", "kind", "count", "competencies"),
            Set.of("aliases", "suggestions"));
    if (fields.get("number").number() != number) {
      throw fields.get("number").broken("the sets are numbered in order; this is number " + number);
    }
    var competencies = competencies(fields.get("competencies"));
    var set =
        new CompetencySet(
            id(id, entry),
            number,
            name(fields.get("name")),
            fields.get("kind").word(KINDS).equals("required"),
            fields.find("aliases").map(this::aliases).orElse(List.of()),
            competencies,
            fields
                .find("suggestions")
                .map(it -> suggestions(it, competencies.size()))
                .orElse(Suggestions.NONE));
    check(fields.get("count"), set.competencies().size(), "competencies");
    return set;
  }

  /** Every competency has two to four; a set has them for all of its competencies or for none. */
  private static Suggestions suggestions(Entry entry, int competencies) {
    var fields = entry.fields(Set.of("sample", "competencies"), Set.of());
    var byCompetency = new HashMap<Integer, List<String>>();
    for (var of : fields.get("competencies").members().entrySet()) {
      var texts = of.getValue().items().stream().map(Entry::text).toList();
      if (!of.getKey().equals(String.valueOf(byCompetency.size() + 1))) {
        throw of.getValue()
            .broken("the competencies come in order; this is " + (byCompetency.size() + 1));
      }
      if (texts.size() < 2 || texts.size() > 4) {
        throw of.getValue().broken("a competency has two to four suggestions");
      }
      byCompetency.put(byCompetency.size() + 1, texts);
    }
    if (byCompetency.size() != competencies) {
      throw fields
          .get("competencies")
          .broken(
              "the set has %d competencies, suggestions are written for %d"
                  .formatted(competencies, byCompetency.size()));
    }
    return new Suggestions(
        fields.get("sample").word(Set.of("yes", "no")).equals("yes"), byCompetency);
  }

  private static SetId id(String id, Entry entry) {
    try {
      return SetId.of(id);
    } catch (IllegalArgumentException e) {
      throw entry.broken("the id of a set has small letters, digits and hyphens only");
    }
  }

  private List<String> aliases(Entry entry) {
    return entry.items().stream().map(this::name).toList();
  }

  /** A name or alias leads to one set only, however it is capitalized. */
  private String name(Entry entry) {
    if (!names.add(entry.text().toLowerCase(Locale.ROOT))) {
      throw entry.broken("the name \"%s\" is used twice".formatted(entry.text()));
    }
    return entry.text();
  }

  private static List<Competency> competencies(Entry entry) {
    var competencies = new ArrayList<Competency>();
    entry
        .members()
        .forEach((key, text) -> competencies.add(competency(key, text, competencies.size() + 1)));
    return competencies;
  }

  private static Competency competency(String key, Entry text, int number) {
    var matcher = COMPETENCY.matcher(key);
    if (!matcher.matches()) {
      throw text.broken("expected a number and a kind, as \"1 knows\"");
    }
    if (Integer.parseInt(matcher.group(1)) != number) {
      throw text.broken("the competencies are numbered in order; this is number " + number);
    }
    return new Competency(number, text.text(), kind(matcher.group(2), text));
  }

  private static Kind kind(String word, Entry text) {
    return switch (word) {
      case "knows" -> Kind.KNOWS;
      case "does" -> Kind.DOES;
      case "mixed" -> Kind.MIXED;
      case "unknown" -> Kind.UNKNOWN;
      default -> throw text.broken("the kind is one of knows, does, mixed, unknown");
    };
  }

  private static void checkCounts(Entry entry, Edition edition) {
    var counts = entry.fields(Set.of("sets", "required", "electives", "competencies"), Set.of());
    check(counts.get("sets"), edition.sets().size(), "sets");
    check(counts.get("required"), edition.required().size(), "required sets");
    check(counts.get("electives"), edition.electives().size(), "electives");
    check(counts.get("competencies"), competencies(edition), "competencies");
  }

  private static int competencies(Edition edition) {
    return edition.sets().stream().mapToInt(it -> it.competencies().size()).sum();
  }

  private static void check(Entry declared, int found, String what) {
    if (declared.number() != found) {
      throw declared.broken(
          "%d %s are declared, %d are written".formatted(declared.number(), what, found));
    }
  }
}
