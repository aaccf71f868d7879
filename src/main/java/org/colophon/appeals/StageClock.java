package org.colophon.appeals;

import java.time.LocalDate;

/**
 * The days of the stage an appeal is in.
 *
 * @param remindOn the day on which those who decide are reminded
 * @param dueOn their last day
 * @param escalateAfter when this day is over without an outcome, others are told
 */
public record StageClock(
    AppealStage stage, LocalDate remindOn, LocalDate dueOn, LocalDate escalateAfter) {}
