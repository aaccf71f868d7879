package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The application was accepted, the term begins today. */
public record CandidateAccepted(CandidateId candidate, CaseNumber caseNumber) {}
