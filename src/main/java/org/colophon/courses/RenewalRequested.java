package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A provider asks to renew an approval. */
public record RenewalRequested(CaseNumber caseNumber) {}
