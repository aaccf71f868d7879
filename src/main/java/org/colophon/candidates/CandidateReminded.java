package org.colophon.candidates;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * The end of the term comes nearer (R11).
 *
 * @param monthsLeft months to the end this reminder stands for
 * @param termEnd last calendar day of the term
 */
public record CandidateReminded(
    CandidateId candidate, CaseNumber caseNumber, int monthsLeft, LocalDate termEnd) {}
