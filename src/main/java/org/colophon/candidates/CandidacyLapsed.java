package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The term ended before the sets were complete (R11). */
public record CandidacyLapsed(CandidateId candidate, CaseNumber caseNumber) {}
