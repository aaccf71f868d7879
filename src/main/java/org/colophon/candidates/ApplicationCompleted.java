package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The candidate answered everything the office had asked. */
public record ApplicationCompleted(CandidateId candidate, CaseNumber caseNumber) {}
