package org.colophon.candidates;

import java.time.Instant;
import java.util.List;
import org.colophon.accounts.PersonId;

/**
 * One recorded decision on an application.
 *
 * @param note empty when none was written
 */
public record ReviewView(
    ReviewDecision decision,
    List<Item> items,
    List<RefusalReason> reasons,
    String note,
    PersonId by,
    Instant at) {

  /**
   * One question to the candidate.
   *
   * @param answer empty until answered
   */
  public record Item(String question, String answer) {}
}
