package org.colophon.portfolios;

import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;

/** Whose portfolio a case is about. */
public record PortfolioOwner(CaseNumber caseNumber, CandidateId candidate, PersonId person) {}
