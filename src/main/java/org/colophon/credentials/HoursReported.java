package org.colophon.credentials;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * The holder of a provisional certification reported enough hours of work.
 *
 * @param confirmBy last day for the program office
 */
public record HoursReported(CaseNumber caseNumber, LocalDate confirmBy) {}
