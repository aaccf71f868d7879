package org.colophon.portfolios;

import org.colophon.candidates.CandidateId;
import org.colophon.program.SetId;

/** Tells this module which sets a candidate has achieved, by whatever way (R34). */
public interface AchievedSets {

  boolean has(CandidateId candidate, SetId set);

  /** Whether another set has to be achieved before this one (R5). */
  boolean waits(CandidateId candidate, SetId set);
}
