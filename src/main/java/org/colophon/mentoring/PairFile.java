package org.colophon.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the two of a pair keep together; nobody else reads it.
 *
 * @param goals the oldest first
 * @param notes the latest first
 * @param contacts the latest first
 * @param meetings the next first, those called off left out
 */
public record PairFile(
    PairView pair,
    List<Goal> goals,
    List<Note> notes,
    List<Contact> contacts,
    List<Meeting> meetings) {

  /**
   * @param reached the day on which it was reached; null until then
   */
  public record Goal(
      UUID id, String text, PersonId by, Instant writtenAt, @Nullable LocalDate reached) {}

  public record Note(UUID id, String text, PersonId by, Instant writtenAt) {}

  public record Contact(UUID id, LocalDate day, Way way, int minutes, String about, PersonId by) {}

  /** Whether this person is the mentor of the two. */
  public boolean isMentor(PersonId person) {
    return pair.mentorPerson().equals(person);
  }
}
