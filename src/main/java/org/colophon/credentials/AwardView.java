package org.colophon.credentials;

import java.time.LocalDate;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An award as the program sees it.
 *
 * @param dueOn last day for the next step in the program's time zone; null once nothing is awaited
 * @param steps what happened so far, oldest first
 */
public record AwardView(
    AwardId id,
    CandidateId candidate,
    PersonId person,
    CaseNumber caseNumber,
    AwardState state,
    @Nullable LocalDate dueOn,
    List<AwardStep> steps) {}
