package org.colophon.notifications;

import java.time.Instant;
import java.util.List;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A notice a dispatcher has in hand.
 *
 * @param notice the notice
 * @param key what makes it one of a kind
 * @param round 1, and one more each time people had it sent again
 * @param calendar a file for the reader's calendar, or null
 * @param attempts how often it has been tried in this round, with the attempt that begins now
 */
record OutgoingMail(
    NoticeId notice,
    String key,
    int round,
    int attempts,
    String template,
    String address,
    String recipientName,
    @Nullable CaseNumber caseNumber,
    NoticeText text,
    List<Attachment> attachments,
    @Nullable String calendar,
    Instant writtenAt) {

  OutgoingMail with(List<Attachment> attached) {
    return new OutgoingMail(
        notice,
        key,
        round,
        attempts,
        template,
        address,
        recipientName,
        caseNumber,
        text,
        attached,
        calendar,
        writtenAt);
  }
}
