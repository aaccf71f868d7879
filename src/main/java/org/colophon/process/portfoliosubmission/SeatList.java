package org.colophon.process.portfoliosubmission;

import java.util.Arrays;
import java.util.List;
import org.colophon.engine.ForModels;
import org.springframework.stereotype.Component;

/** Reads the seats to fill, which a variable names one after the other. */
@Component
@ForModels
public class SeatList {

  /**
   * The seats, one for each evaluator to be found.
   *
   * @param seats their ids with commas between them; may be empty
   */
  public List<String> of(String seats) {
    return Arrays.stream(seats.split(",")).filter(it -> !it.isEmpty()).toList();
  }
}
