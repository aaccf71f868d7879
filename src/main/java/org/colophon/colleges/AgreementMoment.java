package org.colophon.colleges;

import java.time.Instant;

/**
 * What comes next for an agreement that was made: a reminder of its end, or the end.
 *
 * @param at when; in the past if it fell due while nobody looked
 */
public record AgreementMoment(boolean end, Instant at) {}
