package org.colophon.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What somebody rates in their calibration now.
 *
 * @param marks what they have saved, by competency
 */
public record CalibrationTask(
    CalibrationPortfolio portfolio, Map<Integer, CalibrationRating> marks) {

  public CalibrationTask {
    marks = Map.copyOf(marks);
  }

  /** The competencies without a rating. */
  public List<Integer> missing() {
    return portfolio.answers().stream()
        .map(CalibrationPortfolio.Answer::competency)
        .filter(it -> !marks.containsKey(it))
        .toList();
  }
}
