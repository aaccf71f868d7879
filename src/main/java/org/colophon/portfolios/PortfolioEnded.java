package org.colophon.portfolios;

import org.colophon.cases.CaseNumber;

/** A portfolio that the program held came to its end from outside: nothing more is to be done. */
public record PortfolioEnded(CaseNumber caseNumber) {}
