package org.colophon.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A mentor as the program office and the mentor see it.
 *
 * @param caseNumber also names the mentor
 * @param shown what everybody may see
 * @param checkBy last day of the program office's time to answer the offer
 * @param reason why not, as the mentor reads it; empty unless declined
 */
public record MentorView(
    CaseNumber caseNumber,
    PersonId person,
    MentorState state,
    MentorProfile profile,
    Set<ProfileField> shown,
    Instant filedAt,
    LocalDate checkBy,
    String reason) {}
