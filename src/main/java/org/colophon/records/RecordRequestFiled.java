package org.colophon.records;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Somebody asked something about their own record.
 *
 * @param answerBy the last day of the program office's time
 * @param remindOn the day on which the office is reminded
 */
public record RecordRequestFiled(CaseNumber caseNumber, LocalDate answerBy, LocalDate remindOn) {}
