package org.colophon.candidates;

import java.time.LocalDate;
import org.colophon.program.EditionId;

/**
 * Which rules hold for a candidate: those of the day the application came in (R2, R3).
 *
 * @param rulesOn calendar day of the program's time zone
 */
public record RulesBasis(EditionId edition, LocalDate rulesOn) {}
