package org.colophon.records;

import java.time.LocalDate;
import org.colophon.program.WrittenDate;

/** Says that the time to answer was extended once, which is all the rules allow. */
public class TimeExtendedAlready extends Exception {

  TimeExtendedAlready(LocalDate answerBy) {
    super(
        "The time was extended already, to %s; it cannot be extended again."
            .formatted(WrittenDate.of(answerBy)));
  }
}
