package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordPolicyTest {

  private static final String EMAIL = "long.enough.name@library.example";

  @Test
  void twelveCharactersAreEnough() {
    assertThat(objection("shelf-list-1")).isEmpty();
    assertThat(objection("shelf-list1")).hasValue("Choose a password with at least 12 characters.");
  }

  @Test
  void charactersArePeoplesCharacters() {
    assertThat(objection("📚".repeat(11))).isPresent();
    assertThat(objection("📚".repeat(12))).isEmpty();
  }

  @Test
  void spacesAndWordsOfAllLanguagesAreWelcome() {
    assertThat(objection("das große Bücherregal links")).isEmpty();
  }

  @Test
  void whatTheHashCannotTakeInIsRefusedRatherThanCutOff() {
    assertThat(objection("x".repeat(72))).isEmpty();
    assertThat(objection("x".repeat(73))).isPresent();
    assertThat(objection("ü".repeat(37))).isPresent();
  }

  @Test
  void theAddressIsNoPassword() {
    assertThat(objection(" Long.Enough.Name@Library.Example")).isPresent();
    assertThat(objection("long.enough.name")).isPresent();
    assertThat(objection("long.enough.name and more")).isEmpty();
  }

  private static Optional<String> objection(String password) {
    return PasswordPolicy.objection(password, EMAIL);
  }
}
