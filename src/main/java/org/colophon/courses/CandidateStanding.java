package org.colophon.courses;

import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/** Tells this module what completed courses can still do for a candidacy. */
public interface CandidateStanding {

  /** Whether the case is an accepted candidacy that has not ended. */
  boolean isAccepted(CaseNumber caseNumber);

  /** Whether a set is achieved in a case, by whatever route (R34). */
  boolean hasAchieved(CaseNumber caseNumber, SetId set);
}
