package org.colophon.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when an evaluator may be given work (R46). Each part is good to the end of its last day;
 * null where it was never done.
 *
 * @param trained last day of the training
 * @param stated last day of the statement about conflicts of interest
 * @param calibrated last day of the calibration
 * @param calibrationAsked whether a calibration is asked for at all
 */
public record Readiness(
    @Nullable LocalDate trained,
    @Nullable LocalDate stated,
    @Nullable LocalDate calibrated,
    boolean calibrationAsked) {

  /** What is not there on a day, in the order in which it is done. */
  public List<Preparation> missing(LocalDate day) {
    var missing = new ArrayList<Preparation>();
    if (!holds(trained, day)) {
      missing.add(Preparation.TRAINING);
    }
    if (!holds(stated, day)) {
      missing.add(Preparation.STATEMENT);
    }
    if (calibrationAsked && !holds(calibrated, day)) {
      missing.add(Preparation.CALIBRATION);
    }
    return missing;
  }

  public boolean isReady(LocalDate day) {
    return missing(day).isEmpty();
  }

  /** The last day on which everything holds together; empty when something was never done. */
  public Optional<LocalDate> until() {
    var parts =
        calibrationAsked ? new LocalDate[] {trained, stated, calibrated} : both(trained, stated);
    return Stream.of(parts).anyMatch(Objects::isNull)
        ? Optional.empty()
        : Stream.of(parts).min(LocalDate::compareTo);
  }

  private static @Nullable LocalDate[] both(@Nullable LocalDate one, @Nullable LocalDate other) {
    return new LocalDate[] {one, other};
  }

  private static boolean holds(@Nullable LocalDate until, LocalDate day) {
    return until != null && !until.isBefore(day);
  }
}
