package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** The end of an approval has come near, and it may be renewed. */
public record RenewalOpened(CaseNumber caseNumber) {}
