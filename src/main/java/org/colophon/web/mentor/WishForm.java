package org.colophon.web.mentor;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Wish;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.springframework.util.MultiValueMap;

/**
 * What a candidate typed who looks for a mentor; what was not sent is empty.
 *
 * @param choices the mentor chosen at each place, by case number; empty where none is
 */
record WishForm(
    Set<String> sets,
    String library,
    String region,
    Set<String> languages,
    String zone,
    List<String> choices,
    boolean anyone,
    String words) {

  static WishForm empty(int places) {
    return new WishForm(
        Set.of(),
        "",
        "",
        Set.of(Language.ENGLISH.name()),
        "",
        IntStream.range(0, places).mapToObj(it -> "").toList(),
        true,
        "");
  }

  /** The wish as it was, without the mentors chosen then. */
  static WishForm of(Wish wish, int places) {
    return new WishForm(
        words(wish.sets()),
        wish.library().name(),
        wish.region().name(),
        words(wish.languages()),
        wish.zone().getId(),
        empty(places).choices(),
        true,
        wish.words());
  }

  static WishForm of(MultiValueMap<String, String> posted, int places) {
    return new WishForm(
        all(posted, "sets"),
        text(posted, "library"),
        text(posted, "region"),
        all(posted, "languages"),
        text(posted, "zone"),
        IntStream.rangeClosed(1, places).mapToObj(it -> text(posted, "choice-" + it)).toList(),
        posted.containsKey("anyone"),
        text(posted, "words").replace("\r\n", "\n"));
  }

  private static Set<String> words(Set<?> values) {
    return values.stream().map(Object::toString).collect(toCollection(LinkedHashSet::new));
  }

  private static Set<String> all(MultiValueMap<String, String> posted, String field) {
    return new LinkedHashSet<>(requireNonNullElse(posted.get(field), List.of()));
  }

  private static String text(MultiValueMap<String, String> posted, String field) {
    return requireNonNullElse(posted.getFirst(field), "").strip();
  }

  /** The fields that have to be put right; the text for each is {@code mentoring.<field>.wrong}. */
  List<String> wrong(List<CompetencySet> offered, List<MentorView> mentors) {
    var wrong = new ArrayList<String>();
    if (offered.stream().noneMatch(it -> sets.contains(it.id().value()))) {
      wrong.add("sets");
    }
    if (ProfileForm.one(LibraryType.values(), library).isEmpty()) {
      wrong.add("library");
    }
    if (ProfileForm.one(Region.values(), region).isEmpty()) {
      wrong.add("region");
    }
    if (ProfileForm.some(Language.class, languages).isEmpty()) {
      wrong.add("languages");
    }
    if (TimeZones.of(zone).isEmpty()) {
      wrong.add("zone");
    }
    for (var i = 0; i < choices.size(); i++) {
      if (isWrong(i, mentors)) {
        wrong.add("choice-" + (i + 1));
      }
    }
    if (!anyone && choices.stream().allMatch(String::isEmpty)) {
      wrong.add("anyone");
    }
    if (words.length() > Wish.LONGEST_WORDS) {
      wrong.add("words");
    }
    return wrong;
  }

  /** A place is wrong when its mentor is unknown, or stands at an earlier place already. */
  private boolean isWrong(int place, List<MentorView> mentors) {
    var chosen = choices.get(place);
    return !chosen.isEmpty()
        && (choices.subList(0, place).contains(chosen)
            || mentors.stream().noneMatch(it -> it.caseNumber().value().equals(chosen)));
  }

  /** What they mean; only when nothing is wrong. */
  Wish wish(List<CompetencySet> offered) {
    return new Wish(
        offered.stream()
            .map(CompetencySet::id)
            .filter(it -> sets.contains(it.value()))
            .collect(toCollection(LinkedHashSet::new)),
        ProfileForm.one(LibraryType.values(), library).orElseThrow(),
        ProfileForm.one(Region.values(), region).orElseThrow(),
        ProfileForm.some(Language.class, languages),
        TimeZones.of(zone).orElseThrow(),
        choices.stream().filter(it -> !it.isEmpty()).map(CaseNumber::of).toList(),
        anyone,
        words);
  }
}
