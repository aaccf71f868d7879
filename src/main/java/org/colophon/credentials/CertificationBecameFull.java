package org.colophon.credentials;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A provisional certification has become a full one.
 *
 * @param caseNumber the candidacy's
 */
public record CertificationBecameFull(
    CertificateNumber number, CaseNumber caseNumber, PersonId person) {}
