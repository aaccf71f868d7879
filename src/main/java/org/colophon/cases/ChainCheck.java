package org.colophon.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a check of one case's timeline found (R69).
 *
 * @param number the case
 * @param lines how many lines were read
 * @param finding what is wrong and at which line, or null when every line is as it was written
 */
public record ChainCheck(CaseNumber number, int lines, @Nullable String finding) {

  public boolean intact() {
    return finding == null;
  }
}
