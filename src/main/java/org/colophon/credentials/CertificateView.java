package org.colophon.credentials;

import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;

/**
 * A person's certificate as its holder sees it.
 *
 * @param shown whether the public register shows it
 * @param certificate the PDF, once rendered
 * @param transcript the PDF of the sets it rests on, once rendered
 */
public record CertificateView(
    AwardId award,
    PersonId person,
    CaseNumber caseNumber,
    CertificateNumber number,
    String holderName,
    String credential,
    String designation,
    LocalDate issuedOn,
    LocalDate validUntil,
    RegisterStatus status,
    boolean shown,
    Optional<FileId> certificate,
    Optional<FileId> transcript) {}
