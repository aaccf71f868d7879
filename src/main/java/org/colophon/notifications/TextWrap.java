package org.colophon.notifications;

/** Breaks the lines of a plain text so that it reads well in any mail program. */
final class TextWrap {

  private static final int WIDTH = 72;

  private TextWrap() {}

  /**
   * Wraps paragraphs and list items, never a link nor at a space that is meant to hold, and leaves
   * one blank line between parts.
   */
  static String wrap(String text) {
    var wrapped = new StringBuilder();
    text.replaceAll("\\R", "\n").strip().lines().forEach(line -> wrap(line.strip(), wrapped));
    return wrapped.toString().replaceAll("\n{3,}", "\n\n").replace('\u00A0', ' ');
  }

  private static void wrap(String line, StringBuilder out) {
    var indent = line.startsWith("- ") ? "  " : "";
    var length = 0;
    for (var word : line.split(" +")) {
      if (length > 0 && length + 1 + word.length() > WIDTH) {
        out.append('\n').append(indent);
        length = indent.length();
      } else if (length > 0) {
        out.append(' ');
        length++;
      }
      out.append(word);
      length += word.length();
    }
    out.append('\n');
  }
}
