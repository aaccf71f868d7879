package org.colophon.credentials;

import java.time.Instant;

/**
 * What comes next for a provisional certification.
 *
 * @param at when; in the past if it fell due while nobody looked
 * @param months whole months to the end for a reminder, else 0
 */
public record ProvisionalMoment(boolean end, Instant at, int months) {}
