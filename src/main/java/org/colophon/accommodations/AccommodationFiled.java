package org.colophon.accommodations;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Somebody asked for an accommodation.
 *
 * @param decideBy the last day of the program office's time to decide
 */
public record AccommodationFiled(CaseNumber caseNumber, LocalDate decideBy) {}
