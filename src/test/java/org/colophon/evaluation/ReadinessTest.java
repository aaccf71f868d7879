package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.evaluation.Preparation.CALIBRATION;
import static org.colophon.evaluation.Preparation.STATEMENT;
import static org.colophon.evaluation.Preparation.TRAINING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  static final LocalDate DAY = LocalDate.of(2028, 2, 29);

  @Test
  void whatWasNeverDoneIsMissing() {
    var never = new Readiness(null, null, null, true);

    assertThat(never.missing(DAY)).containsExactly(TRAINING, STATEMENT, CALIBRATION);
    assertThat(never.until()).isEmpty();
  }

  @Test
  void everythingHoldsToTheEndOfTheDayOnWhichTheFirstPartRunsOut() {
    var done = new Readiness(DAY, DAY.plusDays(40), null, false);

    assertThat(done.until()).contains(DAY);
    assertThat(done.isReady(DAY)).isTrue();
    assertThat(done.missing(DAY.plusDays(1))).containsExactly(TRAINING);
    assertThat(done.missing(DAY.plusDays(41))).containsExactly(TRAINING, STATEMENT);
  }

  @Test
  void aCalibrationCountsOnlyWhereOneIsAskedFor() {
    assertThat(new Readiness(DAY, DAY, null, false).isReady(DAY)).isTrue();
    assertThat(new Readiness(DAY, DAY, null, true).missing(DAY)).containsExactly(CALIBRATION);
    assertThat(new Readiness(DAY, DAY, DAY.minusDays(1), true).until()).contains(DAY.minusDays(1));
    assertThat(new Readiness(DAY, DAY, DAY.minusDays(1), false).until()).contains(DAY);
  }

  @Test
  void aCalibrationThatIsAskedForLaterCountsFromThatDayOn() {
    var later = new Readiness(DAY, DAY, null, DAY.plusDays(1));

    assertThat(later.isReady(DAY)).isTrue();
    assertThat(later.until()).contains(DAY);
    assertThat(later.missing(DAY.plusDays(1))).containsExactly(TRAINING, STATEMENT, CALIBRATION);
  }
}
