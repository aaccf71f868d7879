package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/**
 * The candidate withdrew (R13).
 *
 * @param beforeAcceptance no decision had been made yet
 */
public record CandidacyWithdrawn(
    CandidateId candidate, CaseNumber caseNumber, boolean beforeAcceptance) {}
