package org.colophon.courses;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** Says that somebody acts for the provider, but not in the role this takes. */
public class RoleMissing extends Exception {

  public RoleMissing(String provider, ProviderRole... needed) {
    super(
        "Only an %s of %s can do this."
            .formatted(
                Arrays.stream(needed)
                    .map(it -> it.label().toLowerCase(Locale.ROOT))
                    .collect(joining(" or ")),
                provider));
  }
}
