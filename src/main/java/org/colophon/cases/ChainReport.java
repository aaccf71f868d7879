package org.colophon.cases;

import java.util.List;

/**
 * What a check of all timelines found (R69).
 *
 * @param cases how many cases were read
 * @param lines how many lines they have
 * @param broken the cases that are not as they were written, by number
 */
public record ChainReport(long cases, long lines, List<ChainCheck> broken) {

  public ChainReport {
    broken = List.copyOf(broken);
  }

  public boolean intact() {
    return broken.isEmpty();
  }

  /** One line for a person or a log; the first broken line is named with its time. */
  public String text() {
    var read = "%d cases with %d lines read. ".formatted(cases, lines);
    if (intact()) {
      return read + "Every line is as it was written.";
    }
    var first = broken.get(0);
    return read
        + "%d %s not as written. First: case %s, line %d%s. %s"
            .formatted(
                broken.size(),
                broken.size() == 1 ? "case is" : "cases are",
                first.number(),
                first.position(),
                first.at() == null ? "" : " of " + first.at(),
                first.finding());
  }
}
