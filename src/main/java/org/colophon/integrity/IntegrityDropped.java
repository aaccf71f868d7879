package org.colophon.integrity;

import org.colophon.cases.CaseNumber;

/** The work ended in another way, so that nothing is left to decide about it. */
public record IntegrityDropped(CaseNumber caseNumber) {}
