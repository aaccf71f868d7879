package org.colophon.evaluation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Portfolios for the calibration, as files are written. */
final class CalibrationFiles {

  /** Nine competencies, each of which is met. */
  static String technology() {
    return of("technology", 9);
  }

  /** Each of its competencies is met. */
  static String of(String set, int competencies) {
    return """
        edition: 2012-10
        set: %s
        sample: no
        title: A portfolio
        statement:
          - I have learned something.
        competencies:
        %s
        """
        .formatted(
            set,
            IntStream.rangeClosed(1, competencies)
                .mapToObj(
                    it ->
                        """
                          %d:
                            text:
                              - Last week I did it.
                            primary:
                              - A record of it.
                            secondary:
                              - A letter about it.
                            key: met
                            because: It is shown.
                        """
                            .formatted(it))
                .collect(Collectors.joining()));
  }

  private CalibrationFiles() {}
}
