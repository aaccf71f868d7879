package org.colophon.courses;

import java.time.Instant;
import java.util.Set;
import org.colophon.accounts.PersonId;

/**
 * Somebody who acts for a provider now.
 *
 * @param roles one or more, in their order
 * @param since when they joined
 */
public record Representative(PersonId person, Set<ProviderRole> roles, Instant since) {

  public boolean has(ProviderRole role) {
    return roles.contains(role);
  }
}
