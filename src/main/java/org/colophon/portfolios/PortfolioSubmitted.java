package org.colophon.portfolios;

import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;

/**
 * A candidate handed a portfolio in; from now on the program holds it.
 *
 * @param round which submission, from 1
 */
public record PortfolioSubmitted(CaseNumber caseNumber, CandidateId candidate, int round) {}
