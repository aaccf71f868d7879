package org.colophon.colleges;

import org.colophon.cases.CaseNumber;

/** A college took its proposal back. */
public record AgreementWithdrawn(CaseNumber caseNumber) {}
