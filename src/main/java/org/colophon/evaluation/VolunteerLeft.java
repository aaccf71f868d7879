package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** A volunteer took the offer back or left the roster. */
public record VolunteerLeft(CaseNumber caseNumber) {}
