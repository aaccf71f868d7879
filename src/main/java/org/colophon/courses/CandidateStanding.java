package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** Tells this module whether a candidacy is one that completed courses count for. */
public interface CandidateStanding {

  /** Whether the case is an accepted candidacy that has not ended. */
  boolean isAccepted(CaseNumber caseNumber);
}
