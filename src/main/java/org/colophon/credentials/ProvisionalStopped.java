package org.colophon.credentials;

import org.colophon.cases.CaseNumber;

/** A provisional certification was given back or revoked; its case is closed. */
public record ProvisionalStopped(CaseNumber caseNumber) {}
