package org.colophon.webinars;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Somebody asks for a webinar of their group's own, or offers to promote the program.
 *
 * @param answerBy the last day of the program office's time
 */
public record OutreachFiled(CaseNumber caseNumber, LocalDate answerBy) {}
