package org.colophon.integrity;

import java.time.LocalDate;
import org.colophon.cases.CaseNumber;

/**
 * Something is suspected. Whoever has the work in hand lets it rest until {@link IntegritySettled}.
 *
 * @param caseNumber of the suspicion
 * @param about case of the work
 * @param lookBy the last day of the program office's time to look at it
 */
public record IntegrityOpened(CaseNumber caseNumber, CaseNumber about, LocalDate lookBy) {}
