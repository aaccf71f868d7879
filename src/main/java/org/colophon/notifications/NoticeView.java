package org.colophon.notifications;

import java.time.Instant;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was written, and how far it has got.
 *
 * @param id names it
 * @param recipient who it is for, or null for somebody without an account
 * @param address where it goes by mail, frozen when it was written
 * @param recipientName the name beside the address
 * @param template name of its template
 * @param subject one line
 * @param text the plain text
 * @param html the same as a whole HTML page; show it in a sandboxed frame only
 * @param caseNumber the case it belongs to, or null when there is none
 * @param attachments files that go with it
 * @param status waiting, sent or failed
 * @param round 1, and one more each time people had it sent again
 * @param attempts how often sending was tried since it was written or last sent again
 * @param lastError why the last attempt failed, or null
 * @param writtenAt when it was written
 * @param sentAt when the mail server took it, or null
 */
public record NoticeView(
    NoticeId id,
    @Nullable PersonId recipient,
    String address,
    String recipientName,
    String template,
    String subject,
    String text,
    String html,
    @Nullable CaseNumber caseNumber,
    List<Attachment> attachments,
    NoticeStatus status,
    int round,
    int attempts,
    @Nullable String lastError,
    Instant writtenAt,
    @Nullable Instant sentAt) {

  /** How far it had got when it was read; who has it sent again shows what they saw. */
  public String stamp() {
    return round + "-" + status;
  }
}
