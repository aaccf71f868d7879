package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWrapTest {

  @Test
  void linesEndBeforeTheyGetTooLong() {
    var text = "word ".repeat(40);

    assertThat(TextWrap.wrap(text).lines()).hasSize(3).allMatch(it -> it.length() <= 72);
  }

  @Test
  void itemsOfAListHang() {
    var wrapped = TextWrap.wrap("- " + "word ".repeat(20) + "\n- second");

    assertThat(wrapped.lines().toList().get(1)).startsWith("  word");
    assertThat(wrapped).endsWith("\n- second\n");
  }

  @Test
  void linksAndDatesStayWhole() {
    var link = "https://certify.example.org/" + "x".repeat(90);
    var date = "23\u00A0November\u00A02026";

    assertThat(TextWrap.wrap("See " + link + " now").lines()).contains(link);
    assertThat(TextWrap.wrap("x".repeat(60) + " " + date).lines()).contains("23 November 2026");
  }

  @Test
  void partsAreSetApartByOneBlankLine() {
    assertThat(TextWrap.wrap("\n\none\r\n\n\n\n  two  \nthree\n\n"))
        .isEqualTo("one\n\ntwo\nthree\n");
  }
}
