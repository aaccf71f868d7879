package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/**
 * A provider submitted a proposal, or submitted it again after it was returned.
 *
 * @param round from 1
 */
public record ProposalSubmitted(CaseNumber caseNumber, int round) {}
