package org.colophon.courses;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The renewal of an approval as others see it.
 *
 * @param endsOn the last day of the approval that is to be renewed, in the program's time zone
 * @param cost what the course costs from the renewal on, in the provider's words; may be empty
 * @param contact how to reach the provider from the renewal on; may be empty
 * @param requestedOn the day whose rules hold for the fee
 * @param remark why it was not renewed; empty otherwise
 */
public record RenewalView(
    CaseNumber caseNumber,
    CourseView course,
    LocalDate endsOn,
    RenewalState state,
    String cost,
    String contact,
    @Nullable PersonId requestedBy,
    @Nullable LocalDate requestedOn,
    String remark) {}
