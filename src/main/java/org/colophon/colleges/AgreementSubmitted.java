package org.colophon.colleges;

import org.colophon.cases.CaseNumber;

/**
 * A college submitted what it proposes.
 *
 * @param round 1 for the first time
 */
public record AgreementSubmitted(CaseNumber caseNumber, int round) {}
