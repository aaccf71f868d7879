package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class StaffAccessTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  @Test
  void aRoleOpensWhereNoSecondStepIsDemanded() {
    assertThat(opens(false, Set.of(Role.MANAGERS), null)).isTrue();
    assertThat(opens(false, Set.of(), NOW)).isFalse();
  }

  @Test
  void whereItIsDemandedARoleAloneOpensNothing() {
    assertThat(opens(true, Set.of(Role.MANAGERS), null)).isFalse();
    assertThat(opens(true, Set.of(Role.MANAGERS), NOW)).isTrue();
    assertThat(opens(true, Set.of(), NOW)).isFalse();
  }

  private static boolean opens(boolean demanded, Set<Role> roles, @Nullable Instant provenAt) {
    var person =
        new SignedInPerson(new Credentials(PersonId.of("u1001"), "hash", true, true, roles, 0))
            .authentication(provenAt);
    var access =
        new StaffAccess(new SecondFactorSettings(demanded, Duration.ofMinutes(15), 20, null));
    return access
        .authorize(() -> person, new RequestAuthorizationContext(new MockHttpServletRequest()))
        .isGranted();
  }
}
