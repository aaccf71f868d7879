package org.colophon.courses;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A condition as others see it.
 *
 * @param position which of the approval's conditions, from 1
 * @param dueOn the last day to meet it, in the program's time zone
 * @param extended whether the committee gave more time already; it does so once
 * @param answer what the provider said last; empty before it did
 * @param remark what the program said last; empty before it did
 */
public record ConditionView(
    ConditionId id,
    CourseId course,
    CaseNumber caseNumber,
    int position,
    String text,
    LocalDate dueOn,
    boolean extended,
    ConditionState state,
    String answer,
    @Nullable FileId file,
    @Nullable PersonId answeredBy,
    @Nullable Instant answeredAt,
    String remark,
    @Nullable Instant closedAt) {}
