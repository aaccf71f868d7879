package org.colophon.colleges;

import org.colophon.cases.CaseNumber;

/** Somebody took back that they want to be recognized. */
public record GraduationWithdrawn(CaseNumber caseNumber) {}
