package org.colophon.integrity;

import org.colophon.cases.CaseNumber;

/** The person who was asked has answered. */
public record IntegrityAnswered(CaseNumber caseNumber) {}
