package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant OPENED = Instant.parse("2026-03-02T15:00:00Z");

  private final Account account =
      new Account(
          PersonId.of("u1001"),
          "ruth@library.example",
          new AccountChoices("{noop}old", "Ruth", "Alvarez"),
          OPENED);

  @Test
  void startsUnconfirmedWithoutRoles() {
    assertThat(account.isConfirmed()).isFalse();
    assertThat(account.person().roles()).isEmpty();
    assertThat(account.person().name()).isEqualTo("Ruth Alvarez");
  }

  @Test
  void aNewPasswordEndsTheSessionsAndKeepsTheName() {
    account.changePassword("{noop}new");

    assertThat(account.holdsSession(0)).isFalse();
    assertThat(account.holdsSession(1)).isTrue();
    assertThat(account.credentials().passwordHash()).isEqualTo("{noop}new");
    assertThat(account.person().name()).isEqualTo("Ruth Alvarez");
  }

  @Test
  void aNewRightEndsTheSessions() {
    account.grant(Role.PROGRAM_STAFF);
    assertThat(account.holdsSession(0)).isFalse();
    assertThat(account.holdsSession(1)).isTrue();

    account.grant(Role.PROGRAM_STAFF);
    assertThat(account.holdsSession(1)).isTrue();
  }

  @Test
  void aRightTakenAwayEndsTheSessions() {
    account.grant(Role.PROGRAM_STAFF);

    account.revoke(Role.PROGRAM_STAFF);

    assertThat(account.person().roles()).isEmpty();
    assertThat(account.holdsSession(1)).isFalse();
  }

  @Test
  void takingAwayWhatIsNotThereChangesNothing() {
    account.revoke(Role.MANAGERS);

    assertThat(account.holdsSession(0)).isTrue();
  }

  @Test
  void aDisabledAccountHoldsNoSession() {
    account.disable();

    assertThat(account.holdsSession(account.credentials().sessionVersion())).isFalse();

    account.enable();

    assertThat(account.holdsSession(account.credentials().sessionVersion())).isTrue();
    assertThat(account.holdsSession(0)).isFalse();
  }
}
