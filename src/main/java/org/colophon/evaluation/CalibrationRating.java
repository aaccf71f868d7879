package org.colophon.evaluation;

/**
 * What an evaluator finds about one competency in a calibration.
 *
 * @param comment why; empty only when it is met
 */
public record CalibrationRating(Finding finding, String comment) {

  public CalibrationRating {
    if (finding != Finding.MET && comment.isBlank()) {
      throw new IllegalArgumentException("A rating below met says why");
    }
  }
}
