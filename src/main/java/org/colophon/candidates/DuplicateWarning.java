package org.colophon.candidates;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * Another person applied with the same name and date of birth (R17).
 *
 * @param person the other person
 * @param caseNumber the other person's case
 * @param open whether that case is still open
 */
public record DuplicateWarning(PersonId person, CaseNumber caseNumber, boolean open) {}
