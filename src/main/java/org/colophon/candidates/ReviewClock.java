package org.colophon.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By when an application is to be decided (R8).
 *
 * @param dueOn last calendar day for the decision, program's time zone
 * @param due end of that day
 * @param warnings beginnings of the days on which the office is warned, earliest first; those that
 *     were past when a paused clock went on are left out
 */
public record ReviewClock(LocalDate dueOn, Instant due, List<Instant> warnings) {}
