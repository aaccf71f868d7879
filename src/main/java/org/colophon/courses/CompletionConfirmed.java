package org.colophon.courses;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;

/**
 * A completion was confirmed: its set may be recorded as achieved.
 *
 * @param confirmedOn the day, in the program's time zone
 */
public record CompletionConfirmed(
    CompletionId completion,
    CaseNumber caseNumber,
    PersonId person,
    SetId set,
    LocalDate confirmedOn) {}
