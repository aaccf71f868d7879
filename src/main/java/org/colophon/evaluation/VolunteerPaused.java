package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** A volunteer is off the roster until what ran out is done anew (R46). */
public record VolunteerPaused(CaseNumber caseNumber) {}
