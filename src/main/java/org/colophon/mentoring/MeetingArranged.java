package org.colophon.mentoring;

import org.colophon.accounts.PersonId;

/**
 * Somebody arranged a meeting of a pair.
 *
 * @param by who did
 */
public record MeetingArranged(PairView pair, Meeting meeting, PersonId by) {}
