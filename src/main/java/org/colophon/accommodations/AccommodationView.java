package org.colophon.accommodations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A request for an accommodation.
 *
 * @param needs what would help, in the person's own words
 * @param decideBy the last day of the program office's time to decide
 * @param decision present once it is decided
 */
public record AccommodationView(
    CaseNumber caseNumber,
    PersonId person,
    String needs,
    AccommodationState state,
    Instant filedAt,
    LocalDate decideBy,
    Optional<Decision> decision) {

  /**
   * How it was decided.
   *
   * @param reason what is arranged, or why not, as the person reads it
   */
  public record Decision(String reason, PersonId by, Instant at) {}

  public boolean isOpen() {
    return state == AccommodationState.FILED;
  }
}
