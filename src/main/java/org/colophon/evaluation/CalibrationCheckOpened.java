package org.colophon.evaluation;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Evaluators agree so little about a set or competency that the program office looks into it.
 *
 * @param decideBy last day of its time
 */
public record CalibrationCheckOpened(CaseNumber caseNumber, LocalDate decideBy) {}
