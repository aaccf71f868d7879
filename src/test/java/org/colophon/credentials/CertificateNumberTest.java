package org.colophon.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

  static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRTVWXYZ";

  final Random random = new Random(7);
  final CertificateNumber number = CertificateNumber.draw(Year.of(2026), random);

  @Test
  void showsTheYearOfIssueInGroupsOfFour() {
    assertThat(number.value()).matches("LSSC-2026-[" + CHARACTERS + "]{4}-[" + CHARACTERS + "]{4}");
  }

  @Test
  void looksTheSameWhereverTheServerStands() {
    var home = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(CertificateNumber.draw(Year.of(2026), new Random(7))).isEqualTo(number);
    } finally {
      Locale.setDefault(home);
    }
  }

  @Test
  void isReadAsPeopleTypeIt() {
    var bare = number.value().replace("-", "");

    assertThat(CertificateNumber.read(number.value())).contains(number);
    assertThat(CertificateNumber.read("  " + number.value().toLowerCase() + "\n")).contains(number);
    assertThat(CertificateNumber.read(bare)).contains(number);
    assertThat(CertificateNumber.read(bare.substring(4))).contains(number);
    assertThat(CertificateNumber.read(number.value().replace("-", " – "))).contains(number);
  }

  @Test
  void noSingleWrongCharacterGivesAnotherNumber() {
    for (int at = 5; at < number.value().length(); at++) {
      for (char other : ("0123456789" + CHARACTERS).toCharArray()) {
        var typed = new StringBuilder(number.value());
        typed.setCharAt(at, other);
        assertThat(CertificateNumber.read(typed.toString()).filter(it -> !it.equals(number)))
            .as(typed.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void noSwapOfNeighborsGivesAnotherNumber() {
    var bare = number.value().replace("-", "").substring(4);
    for (int at = 0; at < 11; at++) {
      var typed = new StringBuilder(bare);
      typed.setCharAt(at, bare.charAt(at + 1));
      typed.setCharAt(at + 1, bare.charAt(at));
      assertThat(CertificateNumber.read(typed.toString()).filter(it -> !it.equals(number)))
          .as(typed.toString())
          .isEmpty();
    }
  }

  @Test
  void manyAreAllDifferent() {
    var drawn = new HashSet<CertificateNumber>();
    for (int i = 0; i < 10_000; i++) {
      drawn.add(CertificateNumber.draw(Year.of(2026), random));
    }
    assertThat(drawn).hasSize(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "LSSC", "LSSC-2026", "'; drop table", "LSSC-2026-7F3K-92QDX"})
  void somethingElseIsNoNumber(String typed) {
    assertThat(CertificateNumber.read(typed)).isEmpty();
    assertThatThrownBy(() -> CertificateNumber.of(typed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
