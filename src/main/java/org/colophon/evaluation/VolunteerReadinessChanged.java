package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** Part of what an evaluator has to do before reviews was done, or done anew. */
public record VolunteerReadinessChanged(CaseNumber caseNumber) {}
