package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/**
 * A provider submitted a proposal; its case begins, or goes on with a revised version.
 *
 * @param round which submission, from 1
 * @param free whether nothing is charged for it, by the rules of the day
 */
public record ProposalSubmitted(CaseNumber caseNumber, int round, boolean free) {

  public ProposalSubmitted(CaseNumber caseNumber, int round) {
    this(caseNumber, round, false);
  }
}
