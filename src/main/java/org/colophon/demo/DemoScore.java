package org.colophon.demo;

import java.time.Instant;
import java.util.Optional;
import org.colophon.engine.CasesByHand;

/**
 * How far the demo has been played, as it is written beside the engine's own notes.
 *
 * @param candidates how many lives there are
 * @param until the moment the past ends, the demo's first start
 * @param steps how many steps were played
 * @param complete whether that was all
 */
record DemoScore(int candidates, Instant until, int steps, boolean complete) {

  private static final String NAME = "colophon.demo";

  static Optional<DemoScore> in(CasesByHand notes) {
    return notes.note(NAME).map(DemoScore::read);
  }

  DemoScore played(int more) {
    return new DemoScore(candidates, until, more, complete);
  }

  DemoScore finished() {
    return new DemoScore(candidates, until, steps, true);
  }

  void writeInto(CasesByHand notes) {
    notes.note(NAME, "%d %s %d %s".formatted(candidates, until, steps, complete));
  }

  private static DemoScore read(String note) {
    var parts = note.split(" ");
    return new DemoScore(
        Integer.parseInt(parts[0]),
        Instant.parse(parts[1]),
        Integer.parseInt(parts[2]),
        Boolean.parseBoolean(parts[3]));
  }
}
