package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.colophon.web.candidate.LetterText.Piece;
import org.junit.jupiter.api.Test;

class LetterTextTest {

  @Test
  void anAddressBecomesALinkWithoutTheFullStopAfterIt() {
    assertThat(LetterText.pieces("See https://x.example/fee?a=1. Thank you."))
        .containsExactly(
            new Piece("See ", false),
            new Piece("https://x.example/fee?a=1", true),
            new Piece(". Thank you.", false));
  }

  @Test
  void nothingOfTheTextIsLost() {
    var text = "http://a.example\n\n(https://b.example/x), javascript:alert(1) <b>";

    assertThat(LetterText.pieces(text).stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(LetterText.pieces(text)).filteredOn(Piece::link).hasSize(2);
  }

  @Test
  void aTextWithoutAddressIsOnePiece() {
    assertThat(LetterText.pieces("Dear Ruth")).containsExactly(new Piece("Dear Ruth", false));
    assertThat(LetterText.pieces("")).isEmpty();
  }
}
