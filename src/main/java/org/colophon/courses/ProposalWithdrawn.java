package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A provider took a submitted proposal back. */
public record ProposalWithdrawn(CaseNumber caseNumber) {}
