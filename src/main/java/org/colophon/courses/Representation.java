package org.colophon.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** The time in which a person acts for a provider; kept when it is over, for conflicts (R35). */
@Embeddable
record Representation(
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,
    boolean owner,
    boolean author,
    boolean signatory,
    Instant joinedAt,
    @Nullable Instant leftAt) {

  static Representation of(PersonId person, Set<ProviderRole> roles, Instant joinedAt) {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("A representative has a role: " + person);
    }
    return new Representation(
        person,
        roles.contains(ProviderRole.OWNER),
        roles.contains(ProviderRole.AUTHOR),
        roles.contains(ProviderRole.SIGNATORY),
        joinedAt,
        null);
  }

  Representation ended(Instant at) {
    return new Representation(person, owner, author, signatory, joinedAt, at);
  }

  boolean runs() {
    return leftAt == null;
  }

  boolean runsFor(PersonId whom) {
    return runs() && person.equals(whom);
  }

  Representative view() {
    return new Representative(person, roles(owner, author, signatory), joinedAt);
  }

  static Set<ProviderRole> roles(boolean owner, boolean author, boolean signatory) {
    var roles = EnumSet.noneOf(ProviderRole.class);
    if (owner) {
      roles.add(ProviderRole.OWNER);
    }
    if (author) {
      roles.add(ProviderRole.AUTHOR);
    }
    if (signatory) {
      roles.add(ProviderRole.SIGNATORY);
    }
    return Collections.unmodifiableSet(roles);
  }
}
