package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The application was refused. */
public record ApplicationRefused(CandidateId candidate, CaseNumber caseNumber) {}
