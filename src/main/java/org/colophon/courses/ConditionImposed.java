package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A course was approved with this condition. */
public record ConditionImposed(CaseNumber caseNumber, ConditionId condition) {}
