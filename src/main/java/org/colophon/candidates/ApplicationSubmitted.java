package org.colophon.candidates;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A person applied and the case was opened.
 *
 * @param member whether the lower fee holds (R9)
 */
public record ApplicationSubmitted(
    CandidateId candidate, CaseNumber caseNumber, PersonId person, boolean member) {}
