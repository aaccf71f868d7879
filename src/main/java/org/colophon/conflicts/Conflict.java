package org.colophon.conflicts;

import org.colophon.accounts.PersonId;

/**
 * Why one person may not judge another.
 *
 * @param judge who may not judge
 * @param candidate whom they may not judge
 * @param kind how the two are connected
 * @param reason the connection as a sentence to the judge: "You taught a course this candidate
 *     completed in 2026."
 * @param source where the fact comes from, as {@code completion 4f…}; empty for {@link
 *     ConflictKind#SELF}
 */
public record Conflict(
    PersonId judge, PersonId candidate, ConflictKind kind, String reason, String source) {

  static Conflict self(PersonId person) {
    return new Conflict(
        person, person, ConflictKind.SELF, "This is your own case; someone else decides it.", "");
  }
}
