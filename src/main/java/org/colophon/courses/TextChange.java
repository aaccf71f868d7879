package org.colophon.courses;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text before and after, cut into pieces that stayed and pieces that did not.
 *
 * @param before the old text, in order
 * @param after the new text, in order
 */
public record TextChange(List<Piece> before, List<Piece> after) {

  /** A token is a word with the blanks after it. */
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("(?<=\\s)(?=\\S)");

  public TextChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * A piece of a text.
   *
   * @param changed whether the other text does not have it
   */
  public record Piece(String text, boolean changed) {}

  /** Compares two texts word by word; what stands between the words does not count. */
  static TextChange of(String before, String after) {
    var old = tokens(before);
    var now = tokens(after);
    var deltas =
        DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(TextChange::sameWord)).getDeltas();
    return new TextChange(
        pieces(old, deltas, AbstractDelta::getSource),
        pieces(now, deltas, AbstractDelta::getTarget));
  }

  public boolean differs() {
    return kind() != ChangeKind.SAME;
  }

  public ChangeKind kind() {
    if (before.stream().noneMatch(Piece::changed) && after.stream().noneMatch(Piece::changed)) {
      return ChangeKind.SAME;
    }
    return before.isEmpty()
        ? ChangeKind.ADDED
        : after.isEmpty() ? ChangeKind.REMOVED : ChangeKind.CHANGED;
  }

  private static boolean sameWord(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static List<String> tokens(String text) {
    return text.isEmpty() ? List.of() : List.of(BETWEEN_TOKENS.split(text));
  }

  private static List<Piece> pieces(
      List<String> tokens,
      List<AbstractDelta<String>> deltas,
      Function<AbstractDelta<String>, Chunk<String>> side) {
    var pieces = new ArrayList<Piece>();
    var at = 0;
    for (var delta : deltas) {
      var chunk = side.apply(delta);
      add(pieces, tokens.subList(at, chunk.getPosition()), false);
      add(pieces, chunk.getLines(), true);
      at = chunk.getPosition() + chunk.size();
    }
    add(pieces, tokens.subList(at, tokens.size()), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, List<String> tokens, boolean changed) {
    if (tokens.isEmpty()) {
      return;
    }
    var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.changed() == changed) {
      pieces.set(pieces.size() - 1, new Piece(last.text() + String.join("", tokens), changed));
    } else {
      pieces.add(new Piece(String.join("", tokens), changed));
    }
  }
}
