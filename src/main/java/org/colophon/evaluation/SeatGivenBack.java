package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/**
 * An evaluator gave a review back, did not want it, or left the roster; or there is somebody to ask
 * about a seat of the open pool.
 */
public record SeatGivenBack(CaseNumber caseNumber, SeatId seat) {}
