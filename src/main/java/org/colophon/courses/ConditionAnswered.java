package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A provider says how it meets a condition. */
public record ConditionAnswered(CaseNumber caseNumber, ConditionId condition) {}
