package org.colophon.achievements;

import org.colophon.candidates.CandidateId;
import org.colophon.program.SetId;

/** A candidate achieved a competency set. */
public record SetAchieved(CandidateId candidate, SetId set) {}
