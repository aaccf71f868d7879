package org.colophon.web.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the addresses in a plain text, so that a page can make links of them. */
final class LetterText {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

  private LetterText() {}

  /** A piece of text; a link when it is an address. */
  record Piece(String text, boolean link) {}

  /** The text cut before and after every address; together the pieces are the text. */
  static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var addresses = ADDRESS.matcher(text);
    int end = 0;
    while (addresses.find()) {
      pieces.add(new Piece(text.substring(end, addresses.start()), false));
      pieces.add(new Piece(addresses.group(), true));
      end = addresses.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces.stream().filter(it -> !it.text().isEmpty()).toList();
  }
}
