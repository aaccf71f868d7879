package org.colophon.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands now.
 *
 * @param stage short name of the stage, for example {@code Admission review}
 * @param waitsOn who has to do something
 * @param dueOn the last day for it in the program's time zone, or null when there is none
 * @param whatNext one sentence for the person the case is about
 */
public record CaseStep(String stage, WaitsOn waitsOn, @Nullable LocalDate dueOn, String whatNext) {

  public CaseStep {
    if (stage.isBlank() || stage.length() > 80) {
      throw new IllegalArgumentException("A stage has 1 to 80 characters: " + stage);
    }
    if (whatNext.isBlank()) {
      throw new IllegalArgumentException("A step says what happens next: " + stage);
    }
  }
}
