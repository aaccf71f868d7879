package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** An evaluator gave a review back, or did not want it, or left the roster. */
public record SeatGivenBack(CaseNumber caseNumber, SeatId seat) {}
