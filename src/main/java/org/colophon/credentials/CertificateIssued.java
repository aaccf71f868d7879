package org.colophon.credentials;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** A candidate is certified and stands in the register. */
public record CertificateIssued(
    AwardId award, CertificateNumber number, CaseNumber caseNumber, PersonId person) {}
