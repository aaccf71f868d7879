package org.colophon.evaluation;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * What an evaluator suspects about the integrity of a portfolio.
 *
 * @param words what they saw
 */
public record Suspicion(SeatId seat, PersonId person, String words, Instant at) {}
