package org.colophon.colleges;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProviderId;

/**
 * What a college submitted, as it was frozen.
 *
 * @param rulesOn day whose rules and edition hold
 * @param coverage what its text covers by them
 */
public record SubmittedAgreement(
    AgreementId id,
    ProviderId provider,
    CaseNumber caseNumber,
    int round,
    LocalDate rulesOn,
    AgreementContent content,
    ProgramCoverage coverage,
    String sha256,
    PersonId by,
    Instant at) {}
