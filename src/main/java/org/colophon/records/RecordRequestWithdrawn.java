package org.colophon.records;

import org.colophon.cases.CaseNumber;

/** A request about a record was taken back before it was answered. */
public record RecordRequestWithdrawn(CaseNumber caseNumber) {}
