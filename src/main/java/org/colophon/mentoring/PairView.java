package org.colophon.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A candidate and a mentor who work together, or did.
 *
 * @param caseNumber the candidate's case
 * @param mentor the mentor's case
 * @param lastSign the last day on which they are known to have been in touch
 * @param silent whether the candidate was asked about a silence that goes on
 * @param ended how it ended; null while it goes on
 */
public record PairView(
    PairId id,
    CaseNumber caseNumber,
    CaseNumber mentor,
    PersonId mentorPerson,
    PersonId candidatePerson,
    LocalDate began,
    LocalDate lastSign,
    boolean silent,
    @Nullable Instant endedAt,
    @Nullable PairEnd ended) {

  public boolean isRunning() {
    return ended == null;
  }

  /** The one whom the person works with. */
  public PersonId other(PersonId one) {
    return one.equals(mentorPerson) ? candidatePerson : mentorPerson;
  }
}
