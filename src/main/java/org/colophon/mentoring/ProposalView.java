package org.colophon.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * How one mentor was asked for one candidate.
 *
 * @param caseNumber the candidate's case
 * @param mentor the mentor's case
 * @param why how the two fit
 * @param answerBy last day for the answer
 * @param declined why the mentor said no
 * @param words what the mentor added for the program office; may be empty
 */
public record ProposalView(
    ProposalId id,
    CaseNumber caseNumber,
    CaseNumber mentor,
    PersonId mentorPerson,
    Origin origin,
    String why,
    Instant askedAt,
    LocalDate answerBy,
    ProposalState state,
    @Nullable Instant answeredAt,
    @Nullable DeclineReason declined,
    String words) {}
