package org.colophon.portfolios;

import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;

/** The program no longer holds a portfolio, however that came about. */
public record PortfolioReleased(CaseNumber caseNumber, CandidateId candidate) {}
