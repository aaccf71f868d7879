package org.colophon.courses;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.colophon.courses.TextChange.Piece;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextChangeTest {

  @Test
  void onlyTheWordsThatDifferAreMarked() {
    var change = TextChange.of("Unit 2 and a quiz", "Unit 3 and a quiz, graded");

    assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
    assertThat(change.before())
        .containsExactly(
            new Piece("Unit ", false),
            new Piece("2 ", true),
            new Piece("and a ", false),
            new Piece("quiz", true));
    assertThat(change.after())
        .containsExactly(
            new Piece("Unit ", false),
            new Piece("3 ", true),
            new Piece("and a ", false),
            new Piece("quiz, graded", true));
  }

  @Test
  void whatIsAddedAtTheEndLeavesTheLastWordAlone() {
    var change = TextChange.of("Unit 2", "Unit 2 and a film");

    assertThat(change.before()).containsExactly(new Piece("Unit 2", false));
    assertThat(change.after())
        .containsExactly(new Piece("Unit 2 ", false), new Piece("and a film", true));
    assertThat(TextChange.of("Unit 1\n\nUnit 2", "Unit 1 Unit 2").differs()).isFalse();
  }

  @Test
  void nothingIsLostOfEitherText() {
    var before = "One.\n\n  Two  words.\n";
    var after = "One.\nTwo other\twords.";

    var change = TextChange.of(before, after);

    assertThat(text(change.before())).isEqualTo(before);
    assertThat(text(change.after())).isEqualTo(after);
  }

  @Test
  void whatIsWhollyNewOrGoneIsCalledSo() {
    assertThat(TextChange.of("", "Unit 1").kind()).isEqualTo(ChangeKind.ADDED);
    assertThat(TextChange.of("Unit 1", "").kind()).isEqualTo(ChangeKind.REMOVED);
    assertThat(TextChange.of("Unit 1", "Unit 1").differs()).isFalse();
    assertThat(TextChange.of("", "").differs()).isFalse();
  }

  /** The longest field, written anew from the first word to the last: it must not hang. */
  @Test
  void aSyllabusWrittenAnewIsComparedInTime() {
    var before = IntStream.range(0, 3300).mapToObj(it -> "old" + it).collect(joining(" "));
    var after = IntStream.range(0, 3300).mapToObj(it -> "new" + it).collect(joining(" "));

    Assertions.assertTimeout(
        Duration.ofMinutes(2), () -> assertThat(TextChange.of(before, after).differs()).isTrue());
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(joining());
  }
}
