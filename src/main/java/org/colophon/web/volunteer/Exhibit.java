package org.colophon.web.volunteer;

import java.util.Locale;
import java.util.UUID;
import org.colophon.portfolios.FrozenPortfolio.Evidence;
import org.colophon.portfolios.Weight;

/**
 * A file as an evaluator sees it: by number, because its name may hold its owner's.
 *
 * @param number in the order in which the files were brought, the same in every round
 * @param title what its owner calls it; may be empty
 * @param kind the usual ending of such files
 * @param added whether it was not there in the round before
 */
record Exhibit(
    int number, UUID file, String title, String kind, long size, Weight weight, boolean added) {

  static Exhibit of(int number, Evidence evidence, int competency, boolean added) {
    return new Exhibit(
        number,
        evidence.file(),
        evidence.title(),
        ending(evidence).toUpperCase(Locale.ROOT),
        evidence.size(),
        evidence.serves().get(competency),
        added);
  }

  /** What it is saved as: nothing in it is its owner's. */
  static String nameOf(int number, Evidence evidence) {
    return "evidence-%d.%s".formatted(number, ending(evidence));
  }

  /** Names were given an ending that fits when the file was received. */
  private static String ending(Evidence evidence) {
    return evidence.name().substring(evidence.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
