package org.colophon.mentoring;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Somebody offered to be a mentor.
 *
 * @param checkBy the last day of the program office's time to answer
 */
public record MentorFiled(CaseNumber caseNumber, LocalDate checkBy) {}
