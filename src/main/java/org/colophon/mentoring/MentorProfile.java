package org.colophon.mentoring;

import java.time.ZoneId;
import java.util.Set;
import org.colophon.program.Language;
import org.colophon.program.SetId;

/**
 * What a mentor says about themselves (R50).
 *
 * @param sets the sets they can help with, at least one
 * @param languages at least one
 * @param ways how they want to talk, at least one way
 * @param places how many candidates they want to help at the same time, 0 to 20; with 0 nobody new
 *     is sent to them
 * @param about a few words, up to 2,000 characters; may be empty
 */
public record MentorProfile(
    Set<SetId> sets,
    LibraryType library,
    Region region,
    Set<Language> languages,
    ZoneId zone,
    Set<Way> ways,
    Frequency frequency,
    int places,
    String about) {

  public static final int MOST_PLACES = 20;
  public static final int LONGEST_ABOUT = 2000;

  public MentorProfile {
    sets = Set.copyOf(sets);
    languages = Set.copyOf(languages);
    ways = Set.copyOf(ways);
    if (sets.isEmpty() || languages.isEmpty() || ways.isEmpty()) {
      throw new IllegalArgumentException("A mentor names a set, a language and a way to talk");
    }
    if (places < 0 || places > MOST_PLACES || about.length() > LONGEST_ABOUT) {
      throw new IllegalArgumentException("Not a mentor's profile: " + places + " places");
    }
  }
}
