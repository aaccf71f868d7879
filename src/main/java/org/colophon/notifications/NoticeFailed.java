package org.colophon.notifications;

import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A notice could not be sent and is not tried again. */
public record NoticeFailed(NoticeId notice, @Nullable CaseNumber caseNumber, String subject) {}
