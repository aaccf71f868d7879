package org.colophon.appeals;

import org.colophon.cases.CaseNumber;

/** An appeal was taken back. */
public record AppealWithdrawn(CaseNumber caseNumber) {}
