package org.colophon.web.mentor;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.ProfileField;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.springframework.util.MultiValueMap;

/** What a mentor typed about themselves; what was not sent is empty. */
record ProfileForm(
    Set<String> sets,
    String library,
    String region,
    Set<String> languages,
    String zone,
    Set<String> ways,
    String frequency,
    String places,
    String about,
    Set<String> shown) {

  static ProfileForm empty() {
    return new ProfileForm(
        Set.of(), "", "", Set.of(Language.ENGLISH.name()), "", Set.of(), "", "", "", Set.of());
  }

  static ProfileForm of(MentorView mentor) {
    var profile = mentor.profile();
    return new ProfileForm(
        words(profile.sets()),
        profile.library().name(),
        profile.region().name(),
        words(profile.languages()),
        profile.zone().getId(),
        words(profile.ways()),
        profile.frequency().name(),
        String.valueOf(profile.places()),
        profile.about(),
        words(mentor.shown()));
  }

  static ProfileForm of(MultiValueMap<String, String> posted) {
    return new ProfileForm(
        all(posted, "sets"),
        text(posted, "library"),
        text(posted, "region"),
        all(posted, "languages"),
        text(posted, "zone"),
        all(posted, "ways"),
        text(posted, "frequency"),
        text(posted, "places"),
        text(posted, "about"),
        all(posted, "shown"));
  }

  private static Set<String> words(Set<?> values) {
    return values.stream().map(Object::toString).collect(toCollection(LinkedHashSet::new));
  }

  private static Set<String> all(MultiValueMap<String, String> posted, String field) {
    return new LinkedHashSet<>(requireNonNullElse(posted.get(field), List.of()));
  }

  private static String text(MultiValueMap<String, String> posted, String field) {
    return requireNonNullElse(posted.getFirst(field), "").strip().replace("\r\n", "\n");
  }

  /** The fields that have to be put right; the text for each is {@code mentor.<field>.wrong}. */
  List<String> wrong(List<CompetencySet> offered) {
    var wrong = new ArrayList<String>();
    if (chosen(offered).isEmpty()) {
      wrong.add("sets");
    }
    if (one(LibraryType.values(), library).isEmpty()) {
      wrong.add("library");
    }
    if (one(Region.values(), region).isEmpty()) {
      wrong.add("region");
    }
    if (some(Language.class, languages).isEmpty()) {
      wrong.add("languages");
    }
    if (TimeZones.of(zone).isEmpty()) {
      wrong.add("zone");
    }
    if (some(Way.class, ways).isEmpty()) {
      wrong.add("ways");
    }
    if (one(Frequency.values(), frequency).isEmpty()) {
      wrong.add("frequency");
    }
    if (number().isEmpty()) {
      wrong.add("places");
    }
    if (about.length() > MentorProfile.LONGEST_ABOUT) {
      wrong.add("about");
    }
    return wrong;
  }

  /** What they mean; only when nothing is wrong. */
  MentorProfile profile(List<CompetencySet> offered) {
    return new MentorProfile(
        chosen(offered).stream().map(CompetencySet::id).collect(toCollection(LinkedHashSet::new)),
        one(LibraryType.values(), library).orElseThrow(),
        one(Region.values(), region).orElseThrow(),
        some(Language.class, languages),
        zoneId(),
        some(Way.class, ways),
        one(Frequency.values(), frequency).orElseThrow(),
        number().orElseThrow(),
        about);
  }

  Set<ProfileField> shownFields() {
    return some(ProfileField.class, shown);
  }

  private ZoneId zoneId() {
    return TimeZones.of(zone).orElseThrow();
  }

  private List<CompetencySet> chosen(List<CompetencySet> offered) {
    return offered.stream().filter(it -> sets.contains(it.id().value())).toList();
  }

  private Optional<Integer> number() {
    return Optional.of(places)
        .filter(it -> it.matches("[0-9]{1,2}"))
        .map(Integer::valueOf)
        .filter(it -> it <= MentorProfile.MOST_PLACES);
  }

  static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
  }

  static <E extends Enum<E>> Set<E> some(Class<E> type, Set<String> names) {
    return EnumSet.allOf(type).stream()
        .filter(it -> names.contains(it.name()))
        .collect(toCollection(() -> EnumSet.noneOf(type)));
  }
}
