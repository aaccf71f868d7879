package org.colophon.appeals;

import org.colophon.cases.CaseNumber;

/** An appeal was carried on to the next stage. */
public record AppealCarriedOn(CaseNumber caseNumber) {}
