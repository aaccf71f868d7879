package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** An evaluator took the review that was offered. */
public record SeatClaimed(CaseNumber caseNumber, SeatId seat) {}
