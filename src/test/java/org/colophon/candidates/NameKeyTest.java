package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NameKeyTest {

  @Test
  void caseAccentsAndPunctuationDoNotMatter() {
    assertThat(key("José  María", "O'Neill-Díaz")).isEqualTo(key("JOSE", "Maria o neill diaz"));
  }

  @Test
  void otherNamesAreOther() {
    assertThat(key("Ada", "Lind")).isNotEqualTo(key("Ida", "Lind"));
  }

  @Test
  void otherScriptsKeepTheirLetters() {
    assertThat(key("Анна", "Иванова")).isEqualTo("анна иванова");
  }

  private static String key(String givenName, String familyName) {
    return NameKey.of(
        ApplicationFixtures.personal(givenName, familyName, LocalDate.of(1990, 1, 1)));
  }
}
