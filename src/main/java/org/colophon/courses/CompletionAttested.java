package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/** A provider attested a completion that nobody had reported; it is confirmed by that. */
public record CompletionAttested(
    CompletionId completion, CaseNumber caseNumber, PersonId person, SetId set) {}
