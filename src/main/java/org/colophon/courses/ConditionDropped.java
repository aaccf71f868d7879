package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A condition is asked no longer, because the approval it belongs to has ended. */
public record ConditionDropped(CaseNumber caseNumber, ConditionId condition) {}
