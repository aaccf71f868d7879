package org.colophon.evaluation;

import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster, held against one seat.
 *
 * @param open offers and reviews they have now
 * @param claimed reviews claimed in this calendar year
 * @param reason why the system does not ask them, as a sentence about them; null when it may
 * @param byHand whether the program office may ask them all the same
 */
public record PoolMember(
    PersonId person,
    String employer,
    long open,
    long claimed,
    int cap,
    @Nullable String reason,
    boolean byHand) {}
