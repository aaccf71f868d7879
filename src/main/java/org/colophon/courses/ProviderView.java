package org.colophon.courses;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;

/**
 * A provider as its representatives see it.
 *
 * @param representatives those who act for it now, the longest first
 * @param version counts its changes, so that two who change it at once notice
 */
public record ProviderView(
    ProviderId id, ProviderDetails details, List<Representative> representatives, long version) {

  public ProviderView {
    representatives = List.copyOf(representatives);
  }

  public String name() {
    return details.name();
  }

  public Optional<Representative> representative(PersonId person) {
    return representatives.stream().filter(it -> it.person().equals(person)).findFirst();
  }

  /** Whether the person acts for it in one of these roles. */
  public boolean lets(PersonId person, ProviderRole... roles) {
    return representative(person).filter(it -> Arrays.stream(roles).anyMatch(it::has)).isPresent();
  }
}
