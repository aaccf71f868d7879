package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** An evaluator took the review that was offered or in the open pool. */
public record SeatClaimed(CaseNumber caseNumber, SeatId seat) {}
