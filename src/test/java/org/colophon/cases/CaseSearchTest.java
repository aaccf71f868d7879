package org.colophon.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseSearchTest {

  @ParameterizedTest
  @CsvSource({
    "C-2026-00042, C-2026-00042",
    "c 2026 42, C-2026-00042",
    "2026-42, _-2026-00042",
    "42, _-____-00042",
    "123456789, _-____-123456789",
  })
  void numbersAreFoundAsPeopleTypeThem(String typed, String pattern) {
    assertThat(CaseSearch.of(typed).number()).isEqualTo(pattern);
  }

  @Test
  void namesAreFoundInBothOrders() {
    var search = CaseSearch.of("  Okafor \t Mira ");

    assertThat(search.words()).isEqualTo("%okafor%mira%");
    assertThat(search.reversed()).isEqualTo("%mira%okafor%");
    assertThat(search.number()).isEmpty();
  }

  @Test
  void signsThatMeanSomethingToTheDatabaseMeanThemselves() {
    assertThat(CaseSearch.of("50%_!").words()).isEqualTo("%50!%!_!!%");
  }

  @Test
  void aBlankTextFindsNothing() {
    assertThat(CaseSearch.of(" ")).isEqualTo(new CaseSearch("", "", ""));
  }
}
