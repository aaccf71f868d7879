package org.colophon.courses;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is missing in what a provider states about itself, or cannot be right. */
final class ProviderCheck {

  static final int LONGEST_NAME = 160;
  private static final int LONGEST = 300;

  /** Names stand in letters, where mail programs would make links of these. */
  private static final Pattern LIKE_A_LINK = Pattern.compile("(?i)://|www\\.|@");

  private ProviderCheck() {}

  static List<FieldGap> gaps(ProviderDetails details) {
    var gaps = new ArrayList<FieldGap>();
    if (details.name().isEmpty()) {
      gaps.add(new FieldGap("name", "Enter the name of the provider."));
    } else if (details.name().length() > LONGEST_NAME) {
      gaps.add(new FieldGap("name", "Shorten the name to %d characters.".formatted(LONGEST_NAME)));
    }
    if (LIKE_A_LINK.matcher(details.name()).find()) {
      gaps.add(new FieldGap("name", "Enter the name without a web or mail address."));
    }
    if (details.kind() == null) {
      gaps.add(new FieldGap("kind", "Choose what sort of provider it is."));
    }
    if (details.web().length() > LONGEST || !isWebAddress(details.web())) {
      gaps.add(
          new FieldGap(
              "web", "Enter the web address as https://www.example.org, or leave it out."));
    }
    if (details.contact().isEmpty()) {
      gaps.add(new FieldGap("contact", "Enter how people reach the provider."));
    } else if (details.contact().length() > LONGEST) {
      gaps.add(new FieldGap("contact", "Shorten the contact to %d characters.".formatted(LONGEST)));
    }
    return gaps;
  }

  private static boolean isWebAddress(String typed) {
    try {
      var address = new URI(typed);
      return typed.isEmpty()
          || address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
