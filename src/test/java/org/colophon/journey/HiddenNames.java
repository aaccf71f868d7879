package org.colophon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Which words people came across that they must not learn, and where. */
final class HiddenNames {

  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final int AROUND = 60;

  private final List<String> found = new ArrayList<>();

  /** One sentence for each place at which somebody came across a word. */
  List<String> found() {
    return found;
  }

  /** Finds any of these words, whatever stands around them. */
  static Pattern anyOf(Collection<String> words) {
    return Pattern.compile(
        words.stream()
            .map(Pattern::quote)
            .collect(joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE);
  }

  /** Looks at what somebody reads, as it came and as a browser shows it. */
  void look(String reader, String where, String text, Pattern hidden) {
    if (!add(reader, where, text, hidden)) {
      add(reader, where, shown(text), hidden);
    }
  }

  private boolean add(String reader, String where, String text, Pattern hidden) {
    var at = hidden.matcher(text);
    if (!at.find()) {
      return false;
    }
    var around =
        text.substring(
            Math.max(0, at.start() - AROUND), Math.min(text.length(), at.end() + AROUND));
    found.add(
        "%s learns of %s at %s: … %s …"
            .formatted(reader, at.group(), where, around.replaceAll("\\s+", " ")));
    return true;
  }

  /** Notes what somebody learns without reading a word that is hidden. */
  void tell(String reader, String where, String what) {
    found.add("%s learns %s at %s".formatted(reader, what, where));
  }

  private static String shown(String text) {
    return HtmlUtils.htmlUnescape(
        ENCODED
            .matcher(text)
            .replaceAll(it -> Matcher.quoteReplacement(URLDecoder.decode(it.group(), UTF_8))));
  }
}
