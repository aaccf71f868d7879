package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/**
 * A completion was not confirmed.
 *
 * @param reason why, as the candidate reads it
 */
public record CompletionRejected(
    CompletionId completion, CaseNumber caseNumber, PersonId person, SetId set, String reason) {}
