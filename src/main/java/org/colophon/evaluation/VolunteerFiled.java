package org.colophon.evaluation;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Somebody offered to judge for the program.
 *
 * @param checkBy the last day of the program office's time to check the qualification
 */
public record VolunteerFiled(CaseNumber caseNumber, LocalDate checkBy) {}
