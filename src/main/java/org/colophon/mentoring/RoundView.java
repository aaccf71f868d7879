package org.colophon.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matching round.
 *
 * @param closesOn the day on which it is to be carried out, as candidates read it
 * @param candidates who took part
 * @param mentors how many had a free place
 * @param compared pairs looked at for the proof that it is stable
 */
public record RoundView(
    RoundId id,
    RoundState state,
    LocalDate closesOn,
    Instant openedAt,
    @Nullable Instant doneAt,
    int candidates,
    int mentors,
    int matched,
    long compared) {}
