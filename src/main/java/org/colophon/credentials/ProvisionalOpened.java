package org.colophon.credentials;

import org.colophon.cases.CaseNumber;

/** Somebody is certified whose hours of work are to follow. */
public record ProvisionalOpened(CaseNumber caseNumber) {}
