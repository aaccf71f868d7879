package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/** A candidate reported that they completed a course. */
public record CompletionReported(
    CompletionId completion, CaseNumber caseNumber, PersonId person, SetId set) {}
