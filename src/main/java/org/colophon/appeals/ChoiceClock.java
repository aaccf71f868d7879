package org.colophon.appeals;

import java.time.LocalDate;

/**
 * The days in which a party says whether it carries its appeal on.
 *
 * @param remindOn the day on which it is reminded
 * @param untilOn its last day
 */
public record ChoiceClock(LocalDate remindOn, LocalDate untilOn) {}
