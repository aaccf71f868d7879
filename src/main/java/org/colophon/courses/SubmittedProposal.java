package org.colophon.courses;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/**
 * A proposal as it was submitted; nothing in it ever changes.
 *
 * @param round which submission, from 1
 * @param sha256 checksum of what was frozen, in hexadecimal digits
 */
public record SubmittedProposal(
    ProposalId id,
    CaseNumber caseNumber,
    ProviderId provider,
    String providerName,
    SetId set,
    LocalDate rulesOn,
    int round,
    ProposalContent content,
    String sha256,
    PersonId by,
    Instant at) {}
