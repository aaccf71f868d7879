package org.colophon.cases;

import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline as it was written.
 *
 * @param position place in the timeline, from 1
 * @param at when it was written
 * @param kind what sort of thing it was
 * @param text what happened
 * @param actor who did it, or null when the system did
 * @param visibleToSubject whether the person the case is about may read it
 */
public record TimelineLine(
    int position,
    Instant at,
    TimelineEntry.Kind kind,
    String text,
    @Nullable PersonId actor,
    boolean visibleToSubject) {}
