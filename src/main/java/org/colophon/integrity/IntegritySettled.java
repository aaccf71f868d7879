package org.colophon.integrity;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * Program staff have decided about a suspicion: the work goes on, or ends.
 *
 * @param about case of the work
 * @param outcome unfounded, founded, or given back to take data out
 * @param words the reason, as its author may read it
 */
public record IntegritySettled(
    CaseNumber caseNumber, CaseNumber about, IntegrityState outcome, String words, PersonId by) {

  /** Whether the work ends with it. */
  public boolean founded() {
    return outcome.against();
  }
}
