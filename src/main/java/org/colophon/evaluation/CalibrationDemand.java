package org.colophon.evaluation;

import java.time.LocalDate;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says from which day an evaluator needs a calibration. It comes with the training: whoever took
 * that under rules without a calibration is asked for it when the training is due again, so that a
 * change of the rules takes nobody off the roster. Whom the program office asks needs it at once.
 */
@Component
class CalibrationDemand {

  private final CalibrationPortfolios portfolios;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CalibrationDemand(CalibrationPortfolios portfolios, Rulebook rules, ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** First day on which it counts whether they are calibrated; null for never. */
  @Nullable LocalDate askedFrom(Volunteer volunteer) {
    if (volunteer.kind() != EvaluatorKind.PORTFOLIO || portfolios.isEmpty()) {
      return null;
    }
    if (volunteer.isCalibrationAsked()) {
      return LocalDate.MIN;
    }
    var trained = volunteer.trained();
    var until = volunteer.trainedUntil();
    var holds = trained != null && until != null && !until.isBefore(calendar.today());
    if (isAsked(holds ? trained : calendar.today())) {
      return LocalDate.MIN;
    }
    return holds && isAsked(until.plusDays(1)) ? until.plusDays(1) : null;
  }

  private boolean isAsked(LocalDate day) {
    return rules.on(day).evaluators().portfolioCalibration();
  }
}
