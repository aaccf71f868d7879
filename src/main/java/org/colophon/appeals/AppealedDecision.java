package org.colophon.appeals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A decision as appeals know it: which one, of when, and who had a part in it.
 *
 * @param id names it among those of its kind, up to 80 characters
 * @param party whom it is about, as its source calls them, up to 80 characters
 * @param partyName the same for people to read
 * @param title what it is called in letters and lists, up to 200 characters
 * @param about the case in which it was decided
 * @param decidedAt tells it from an earlier decision about the same thing
 * @param tookPart who decided or judged: none of them decides about the appeal
 * @param canBeDecidedAnew whether it can be sent back; otherwise it stands or is overturned
 */
public record AppealedDecision(
    String id,
    String party,
    String partyName,
    String title,
    CaseNumber about,
    Instant decidedAt,
    Set<PersonId> tookPart,
    boolean canBeDecidedAnew) {

  public AppealedDecision {
    decidedAt = decidedAt.truncatedTo(ChronoUnit.MICROS);
    tookPart = Set.copyOf(tookPart);
  }
}
