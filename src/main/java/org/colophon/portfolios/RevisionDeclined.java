package org.colophon.portfolios;

import org.colophon.cases.CaseNumber;

/** A candidate does not complete a portfolio, and takes a course instead (R34). */
public record RevisionDeclined(CaseNumber caseNumber) {}
