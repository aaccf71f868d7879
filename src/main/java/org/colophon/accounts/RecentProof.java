package org.colophon.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Knows whether the person at the screen made their second step just now, for what must not be done
 * from a screen somebody left open.
 */
@Component
public class RecentProof {

  private final SecondFactors factors;
  private final People people;
  private final SecondFactorSettings settings;
  private final Clock clock;

  RecentProof(SecondFactors factors, People people, SecondFactorSettings settings, Clock clock) {
    this.factors = factors;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Whether this person may go on: they typed a code in this session within the last minutes
   * ({@code colophon.sign-in.second-factor.proof-lasts}), or they have no app and need none.
   */
  public boolean holds(PersonId person) {
    return isFresh(person)
        || !(factors.isEnrolled(person) || factors.isDemandedOf(people.rolesOf(person.value())));
  }

  private boolean isFresh(PersonId person) {
    var me = SecurityContextHolder.getContext().getAuthentication();
    return me != null && me.getName().equals(person.value()) && isFresh(me);
  }

  private boolean isFresh(Authentication me) {
    var earliest = clock.instant().minus(settings.proofLasts());
    return provenAt(me).filter(at -> !at.isBefore(earliest)).isPresent();
  }

  /** When somebody made their second step last in this session. */
  public static Optional<Instant> provenAt(Authentication me) {
    return me.getAuthorities().stream()
        .filter(SecondFactorProven.class::isInstance)
        .map(proof -> ((SecondFactorProven) proof).at())
        .findFirst();
  }

  /** How long a code is not asked for again. */
  public Duration lasts() {
    return settings.proofLasts();
  }
}
