package org.colophon.courses;

import org.jspecify.annotations.Nullable;

/**
 * What a provider states about itself.
 *
 * @param kind null while it is not chosen
 * @param web its web address; may be empty
 * @param contact how candidates and the program reach it, in its own words
 */
public record ProviderDetails(
    String name, @Nullable ProviderKind kind, String web, String contact) {

  public static final ProviderDetails EMPTY = new ProviderDetails("", null, "", "");

  public ProviderDetails {
    name = name.strip();
    web = web.strip();
    contact = contact.strip();
  }
}
