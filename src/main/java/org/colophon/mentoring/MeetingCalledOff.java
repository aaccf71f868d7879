package org.colophon.mentoring;

import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a pair is called off.
 *
 * @param by who did it; null when it fell with the end of their time as a pair
 */
public record MeetingCalledOff(PairView pair, Meeting meeting, @Nullable PersonId by) {}
