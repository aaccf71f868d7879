package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class RecentProofTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final PersonId HELEN = PersonId.of("u1003");

  private final SecondFactors factors = mock(SecondFactors.class);
  private final People people = mock(People.class);
  private final RecentProof proof =
      new RecentProof(
          factors,
          people,
          new SecondFactorSettings(true, Duration.ofMinutes(15), 20, null),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aCodeOfTheLastMinutesHolds() {
    when(factors.isEnrolled(HELEN)).thenReturn(true);

    atTheScreen(HELEN, NOW.minus(Duration.ofMinutes(15)));
    assertThat(proof.holds(HELEN)).isTrue();

    atTheScreen(HELEN, NOW.minus(Duration.ofMinutes(15)).minusMillis(1));
    assertThat(proof.holds(HELEN)).isFalse();
  }

  @Test
  void withoutACodeWhoHasAnAppIsAsked() {
    when(factors.isEnrolled(HELEN)).thenReturn(true);
    atTheScreen(HELEN, null);

    assertThat(proof.holds(HELEN)).isFalse();
  }

  @Test
  void somebodyElsesCodeDoesNotHold() {
    when(factors.isEnrolled(HELEN)).thenReturn(true);
    atTheScreen(PersonId.of("u1004"), NOW);

    assertThat(proof.holds(HELEN)).isFalse();
  }

  @Test
  void whoHasNoAppGoesOnUnlessOneIsDemanded() {
    atTheScreen(HELEN, null);
    assertThat(proof.holds(HELEN)).isTrue();

    when(people.rolesOf(HELEN.value())).thenReturn(Set.of(Role.REVIEW_COMMITTEE));
    when(factors.isDemandedOf(Set.of(Role.REVIEW_COMMITTEE))).thenReturn(true);
    assertThat(proof.holds(HELEN)).isFalse();
  }

  private static void atTheScreen(PersonId person, @Nullable Instant provenAt) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new SignedInPerson(new Credentials(person, "hash", true, true, Set.of(), 0))
                .authentication(provenAt));
  }
}
