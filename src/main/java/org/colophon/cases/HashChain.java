package org.colophon.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The hash chain of a case's timeline (R69): the one place that says how a line becomes a hash.
 *
 * <p>The hash of a line is the SHA-256, in lower-case hexadecimal digits, of these fields in this
 * order, each written as its length in bytes, a colon, its UTF-8 bytes and a comma, so that no two
 * different lines are the same bytes:
 *
 * <ol>
 *   <li>{@code colophon-timeline-1}, the name of this form
 *   <li>the hash of the line before, for the first line 64 zeros
 *   <li>the case number
 *   <li>the position in the timeline, from 1, in decimal
 *   <li>the instant in microseconds since 1970-01-01T00:00Z, in decimal
 *   <li>the kind, by its name
 *   <li>the text
 *   <li>the actor's person id, empty when the system acted
 *   <li>{@code true} when the person the case is about may read the line, else {@code false}
 * </ol>
 *
 * <p>The case row keeps the number of lines and the hash of the last one, so a cut tail shows too.
 * Whoever can rewrite the case row and every later line can forge a chain: keep backups elsewhere.
 */
final class HashChain {

  static final String START = "0".repeat(64);

  private static final String FORM = "colophon-timeline-1";

  private HashChain() {}

  static String hash(String previous, CaseNumber number, TimelineLine line) {
    var digest = DigestUtils.getSha256Digest();
    for (var field :
        List.of(
            FORM,
            previous,
            number.value(),
            Integer.toString(line.position()),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, line.at())),
            line.kind().name(),
            line.text(),
            Objects.toString(line.actor(), ""),
            Boolean.toString(line.visibleToSubject()))) {
      var bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
      digest.update((byte) ',');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Follows the chain and says at the first break what is wrong.
   *
   * @param count how many lines were written
   * @param head the hash of the last one
   * @param lines the lines found, in the order of their positions
   * @param hashes the hashes stored beside them, in the same order
   */
  static ChainCheck check(
      CaseNumber number, int count, String head, List<TimelineLine> lines, List<String> hashes) {
    var previous = START;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.position() != i + 1) {
        return broken(number, lines, i + 1, "Line " + (i + 1) + " is missing.");
      }
      if (!hash(previous, number, line).equals(hashes.get(i))) {
        return broken(number, lines, i + 1, "Line " + (i + 1) + " is not as it was written.");
      }
      previous = hashes.get(i);
    }
    if (lines.size() != count) {
      var finding = count + " lines were written, " + lines.size() + " are there.";
      return broken(number, lines, Math.min(count, lines.size()) + 1, finding);
    }
    return previous.equals(head)
        ? ChainCheck.intact(number, count)
        : broken(number, lines, count, "Line " + count + " is not the last that was written.");
  }

  private static ChainCheck broken(
      CaseNumber number, List<TimelineLine> lines, int position, String finding) {
    var at =
        lines.stream()
            .filter(it -> it.position() == position)
            .map(TimelineLine::at)
            .findFirst()
            .orElse(null);
    return new ChainCheck(number, lines.size(), finding, position, at);
  }
}
