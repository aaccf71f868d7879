package org.colophon.mentoring;

import org.colophon.accounts.PersonId;

/**
 * Somebody called a meeting of a pair off.
 *
 * @param by who did
 */
public record MeetingCalledOff(PairView pair, Meeting meeting, PersonId by) {}
