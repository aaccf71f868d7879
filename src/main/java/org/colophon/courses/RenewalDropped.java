package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** There is nothing left to renew: the approval was renewed in another way, or has ended. */
public record RenewalDropped(CaseNumber caseNumber) {}
