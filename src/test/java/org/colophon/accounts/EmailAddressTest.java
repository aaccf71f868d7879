package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void writingDoesNotMatter() {
    assertThat(EmailAddress.of("  Ruth.Alvarez@Library.Example "))
        .isEqualTo(EmailAddress.of("ruth.alvarez@library.example"));
  }

  @Test
  void lowerCaseIsTheSameInTurkey() {
    var here = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(EmailAddress.of("IRIS@LIBRARY.EXAMPLE").value()).isEqualTo("iris@library.example");
    } finally {
      Locale.setDefault(here);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ruth@library.example",
        "ruth+certificate@mail.library.example",
        "o'brien@library.example",
        "rené@bücherei.example"
      })
  void addressesAreTaken(String typed) {
    assertThat(EmailAddress.read(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ruth",
        "ruth@",
        "@library.example",
        "ruth@library",
        "ruth@library..example",
        "ruth@@library.example",
        "ruth alvarez@library.example",
        "ruth@library.example, amos@library.example",
        "Ruth <ruth@library.example>",
        "ruth@library.example\r\nBcc: all@library.example"
      })
  void otherTextsAreNoAddresses(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  void endsAt254Characters() {
    var domain = "@" + "a".repeat(60) + ("." + "b".repeat(60)).repeat(2) + ".example";
    var fits = "r".repeat(254 - domain.length()).substring(0, 60) + domain;

    assertThat(EmailAddress.read(fits)).isPresent();
    assertThat(EmailAddress.read("ruth" + ("@" + "long.".repeat(60) + "example"))).isEmpty();
  }
}
