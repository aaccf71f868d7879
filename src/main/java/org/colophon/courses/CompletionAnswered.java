package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/**
 * Whoever signs for a course's provider said whether a candidate completed it; it is decided with
 * that.
 *
 * @param confirmed whether the candidate did
 */
public record CompletionAnswered(
    CompletionId completion,
    CaseNumber caseNumber,
    PersonId person,
    SetId set,
    boolean confirmed) {}
