package org.colophon.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.Experience;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A provisional certification as its holder and the program office see it.
 *
 * @param candidacyCase the case it was awarded in
 * @param until last day
 * @param remindedOn day of the latest reminder
 * @param work what was reported last; empty before
 * @param assessment what was reported last, counted; null before
 * @param words what the program office said last; may be empty
 */
public record ProvisionalView(
    CaseNumber caseNumber,
    CertificateNumber number,
    CaseNumber candidacyCase,
    PersonId person,
    ProvisionalState state,
    LocalDate until,
    @Nullable LocalDate remindedOn,
    List<Experience> work,
    @Nullable AdmissionAssessment assessment,
    @Nullable Instant reportedAt,
    String words,
    @Nullable PersonId decidedBy) {}
