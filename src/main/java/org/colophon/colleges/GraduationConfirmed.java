package org.colophon.colleges;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** Somebody is recognized as a graduate of a college. */
public record GraduationConfirmed(CaseNumber caseNumber, PersonId person) {}
