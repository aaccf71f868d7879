package org.colophon.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a given or family name may look like. */
public final class PersonName {

  public static final int MAX_LENGTH = 100;

  /** What no name needs but a link does: our mails greet people by name and shall carry no ads. */
  private static final Pattern OF_LINKS = Pattern.compile("[/:@<>]");

  private PersonName() {}

  /**
   * Why a name will not do.
   *
   * @return a sentence that says what to do; empty when the name is good
   */
  public static Optional<String> objection(String name) {
    var tidy = tidy(name);
    if (tidy.length() > MAX_LENGTH) {
      return Optional.of("Shorten the name to " + MAX_LENGTH + " characters.");
    }
    if (OF_LINKS.matcher(tidy).find()) {
      return Optional.of("Write the name without the signs / : @ < and >.");
    }
    return Optional.empty();
  }

  /** The name with single spaces, none at the ends. */
  static String tidy(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  static String require(String name) {
    objection(name)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException("The name was not checked: " + objection);
            });
    return tidy(name);
  }
}
