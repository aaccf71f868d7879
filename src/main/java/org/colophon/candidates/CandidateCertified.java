package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The candidate was certified, the candidacy is complete. */
public record CandidateCertified(CandidateId candidate, CaseNumber caseNumber) {}
