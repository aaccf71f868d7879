package org.colophon.notifications;

import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The mail server took a notice. */
public record NoticeSent(NoticeId notice, @Nullable CaseNumber caseNumber, String subject) {}
