package org.colophon.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.colophon.program.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTermTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, P4Y, true, 2030-11-30",
    "2026-11-30, P4Y, true, 2030-11-30",
    "2026-12-01, P4Y, true, 2030-12-31",
    "2024-02-29, P4Y, true, 2028-02-29",
    "2024-02-29, P5Y, true, 2029-02-28",
    "2026-11-23, P18M, true, 2028-05-31",
    "2026-11-23, P4Y, false, 2030-11-23",
  })
  void endsWithTheTermOrItsMonth(
      LocalDate issuedOn, Period term, boolean toEndOfMonth, LocalDate end) {
    var rules = new Rules.Credential("LSSC", "CLSS", term, toEndOfMonth);

    assertThat(CredentialTerm.endOf(issuedOn, rules)).isEqualTo(end);
  }
}
