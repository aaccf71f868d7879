package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** An evaluator suspects plagiarism, other people's data or the like in what they judge (R43). */
public record IntegritySuspected(CaseNumber caseNumber, SeatId seat) {}
