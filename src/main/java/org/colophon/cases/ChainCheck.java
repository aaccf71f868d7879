package org.colophon.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one case's timeline found (R69).
 *
 * @param number the case
 * @param lines how many lines were read
 * @param finding what is wrong and at which line, or null when every line is as it was written
 * @param position the first line that is wrong, or 0 when none is
 * @param at when the line found there says it was written, or null when there is none
 */
public record ChainCheck(
    CaseNumber number, int lines, @Nullable String finding, int position, @Nullable Instant at) {

  /** A timeline that is as it was written. */
  public static ChainCheck intact(CaseNumber number, int lines) {
    return new ChainCheck(number, lines, null, 0, null);
  }

  public boolean intact() {
    return finding == null;
  }
}
