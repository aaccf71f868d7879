package org.colophon.colleges;

import org.colophon.cases.CaseNumber;

/** Somebody asked to be recognized as a graduate of a college. */
public record GraduationAsked(CaseNumber caseNumber) {}
