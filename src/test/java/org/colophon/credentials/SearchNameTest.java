package org.colophon.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchNameTest {

  @ParameterizedTest
  @CsvSource({
    "José Núñez, jose nunez",
    "'  ŁUKASZ   Żółć ', lukasz zolc",
    "Nguyễn Thị Đặng, nguyen thi dang",
    "Mary-Ann O’Neil, mary ann o neil",
    "Søren Größe, soren grosse",
    "李 明, 李 明",
  })
  void leavesCaseAccentsAndPunctuationAside(String name, String plain) {
    assertThat(SearchName.of(name)).isEqualTo(plain);
  }
}
