package org.colophon.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be written.
 *
 * @param key what makes it one of a kind, up to 200 characters; a second notice with this key is
 *     never written
 * @param recipient who it is for, or null for somebody without an account
 * @param outsider who it is for when they have no account, by a number of whoever writes to them;
 *     otherwise null
 * @param address where it goes by mail
 * @param recipientName the name beside the address
 * @param template name of the template, for example {@code acceptance-letter}
 * @param model what the template needs: texts, {@link java.time.LocalDate}, {@link
 *     java.time.Instant}, {@link org.colophon.program.Money}, numbers, lists of texts or of {@link
 *     NoticeLine}; no value is null
 * @param caseNumber the case it belongs to, or null when there is none
 * @param attachments stored files that go with the mail
 * @param calendar a date for the reader's calendar that goes with the mail, or null
 */
public record NewNotice(
    String key,
    @Nullable PersonId recipient,
    @Nullable UUID outsider,
    String address,
    String recipientName,
    String template,
    Map<String, Object> model,
    @Nullable CaseNumber caseNumber,
    List<Attachment> attachments,
    @Nullable CalendarEntry calendar) {

  public NewNotice {
    if ((recipient == null) == (outsider == null)) {
      throw new IllegalArgumentException("Notice " + key + " is for one reader");
    }
    model = new HashMap<>(model); // what is missing is named when it is written
    attachments = List.copyOf(attachments);
  }

  public NewNotice(
      String key,
      PersonId recipient,
      String address,
      String recipientName,
      String template,
      Map<String, Object> model,
      @Nullable CaseNumber caseNumber) {
    this(key, recipient, address, recipientName, template, model, caseNumber, List.of());
  }

  public NewNotice(
      String key,
      PersonId recipient,
      String address,
      String recipientName,
      String template,
      Map<String, Object> model,
      @Nullable CaseNumber caseNumber,
      List<Attachment> attachments) {
    this(
        key,
        recipient,
        null,
        address,
        recipientName,
        template,
        model,
        caseNumber,
        attachments,
        null);
  }

  /** The same to another address of its reader. */
  public NewNotice sentTo(String otherAddress) {
    return new NewNotice(
        key,
        recipient,
        outsider,
        otherAddress,
        recipientName,
        template,
        model,
        caseNumber,
        attachments,
        calendar);
  }

  /** The same with a date for the reader's calendar. */
  public NewNotice dated(CalendarEntry entry) {
    return new NewNotice(
        key,
        recipient,
        outsider,
        address,
        recipientName,
        template,
        model,
        caseNumber,
        attachments,
        entry);
  }
}
