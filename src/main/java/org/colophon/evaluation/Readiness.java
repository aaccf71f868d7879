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
 * @param calibrationFrom first day on which a calibration is asked for; null for never
 */
public record Readiness(
    @Nullable LocalDate trained,
    @Nullable LocalDate stated,
    @Nullable LocalDate calibrated,
    @Nullable LocalDate calibrationFrom) {

  /** With a calibration asked for always, or never. */
  public Readiness(
      @Nullable LocalDate trained,
      @Nullable LocalDate stated,
      @Nullable LocalDate calibrated,
      boolean calibrationAsked) {
    this(trained, stated, calibrated, calibrationAsked ? LocalDate.MIN : null);
  }

  /** What is not there on a day, in the order in which it is done. */
  public List<Preparation> missing(LocalDate day) {
    var missing = new ArrayList<Preparation>();
    if (!holds(trained, day)) {
      missing.add(Preparation.TRAINING);
    }
    if (!holds(stated, day)) {
      missing.add(Preparation.STATEMENT);
    }
    if (isCalibrationAsked(day) && !holds(calibrated, day)) {
      missing.add(Preparation.CALIBRATION);
    }
    return missing;
  }

  public boolean isReady(LocalDate day) {
    return missing(day).isEmpty();
  }

  /** Whether a calibration is asked for on a day. */
  public boolean isCalibrationAsked(LocalDate day) {
    return calibrationFrom != null && !day.isBefore(calibrationFrom);
  }

  /** The last day on which everything holds together; empty when something was never done. */
  public Optional<LocalDate> until() {
    var always = Stream.of(trained, stated).toList();
    var asked = calibrationFrom != null && calibrationFrom.equals(LocalDate.MIN);
    var parts = asked ? Stream.concat(always.stream(), Stream.of(calibrated)).toList() : always;
    return parts.stream().anyMatch(Objects::isNull)
        ? Optional.empty()
        : parts.stream().min(LocalDate::compareTo);
  }

  private static boolean holds(@Nullable LocalDate until, LocalDate day) {
    return until != null && !until.isBefore(day);
  }
}
