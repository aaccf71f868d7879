package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

  /** The key of the examples in RFC 6238, appendix B. */
  private static final String SECRET =
      new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037"})
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void aClockMayBeHalfAMinuteOff() {
    var now = Instant.ofEpochSecond(3000);

    assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 99), now)).hasValue(99);
    assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 101), now)).hasValue(101);
    assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 98), now)).isEmpty();
    assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 102), now)).isEmpty();
  }

  @Test
  void everySecretIsNewAndLong() {
    assertThat(TimeCodes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.newSecret());
  }
}
