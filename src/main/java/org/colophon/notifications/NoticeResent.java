package org.colophon.notifications;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody had a notice sent again.
 *
 * @param by who
 * @param elsewhere whether it goes to a corrected address
 */
public record NoticeResent(
    NoticeId notice,
    @Nullable CaseNumber caseNumber,
    String subject,
    PersonId by,
    boolean elsewhere) {}
