package org.colophon.webinars;

import java.time.Instant;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's registration for a webinar.
 *
 * @param person whose account it was made with, if any
 * @param name empty once it is forgotten
 * @param email empty once it is forgotten
 * @param confirmUntil until when the link of the first letter is good, or null with an account
 * @param confirmedAt when it was confirmed; the waiting list goes by it
 * @param attended whether they were there; null while nobody has recorded it
 */
public record RegistrationView(
    RegistrationId id,
    WebinarId webinar,
    Optional<PersonId> person,
    String name,
    String email,
    RegistrationState state,
    Instant askedAt,
    @Nullable Instant confirmUntil,
    @Nullable Instant confirmedAt,
    @Nullable Boolean attended) {

  public boolean hasPlace() {
    return state == RegistrationState.REGISTERED;
  }

  public boolean isWaiting() {
    return state == RegistrationState.WAITING;
  }

  public boolean isAsked() {
    return state == RegistrationState.ASKED;
  }

  public boolean isCancelled() {
    return state == RegistrationState.CANCELLED;
  }

  /** The id alone: names and addresses stay out of logs. */
  @Override
  public String toString() {
    return "Registration " + id;
  }
}
