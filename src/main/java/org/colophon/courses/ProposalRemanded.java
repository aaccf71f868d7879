package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A proposal that was refused has to be decided anew, by others than before. */
public record ProposalRemanded(CaseNumber caseNumber) {}
