package org.colophon.mentoring;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.SetId;

/**
 * What a candidate looks for in a mentor (R50).
 *
 * @param sets what they want help with, at least one set
 * @param library the kind of library they work in
 * @param languages in which they can talk, at least one
 * @param choices mentors by their case numbers, the first choice first, each once
 * @param anyone whether others are asked after the choices; without choices it is always so
 * @param words what the mentor shall know, up to 2,000 characters; may be empty
 */
public record Wish(
    Set<SetId> sets,
    LibraryType library,
    Region region,
    Set<Language> languages,
    ZoneId zone,
    List<CaseNumber> choices,
    boolean anyone,
    String words) {

  public static final int LONGEST_WORDS = 2000;

  public Wish {
    sets = Set.copyOf(sets);
    languages = Set.copyOf(languages);
    choices = List.copyOf(choices);
    if (sets.isEmpty() || languages.isEmpty() || words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException("A wish names a set and a language");
    }
    if (new HashSet<>(choices).size() < choices.size() || choices.isEmpty() && !anyone) {
      throw new IllegalArgumentException("Choices are named once; without any, anyone is asked");
    }
  }
}
