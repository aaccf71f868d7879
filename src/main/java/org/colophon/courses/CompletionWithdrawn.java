package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/** A reported completion was taken back before it was decided. */
public record CompletionWithdrawn(
    CompletionId completion, CaseNumber caseNumber, PersonId person, SetId set) {}
