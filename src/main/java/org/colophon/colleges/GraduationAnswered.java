package org.colophon.colleges;

import org.colophon.cases.CaseNumber;

/** The college answered about a graduate. */
public record GraduationAnswered(CaseNumber caseNumber, boolean confirmed) {}
