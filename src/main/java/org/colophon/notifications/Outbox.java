package org.colophon.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of all notices. Written in SQL because a queue needs what an object mapper hides: skip
 * what another has locked, do nothing when the key is there.
 */
@Repository
class Outbox {

  private final JdbcClient database;

  Outbox(JdbcClient database) {
    this.database = database;
  }

  Optional<NoticeId> withKey(String key) {
    return database
        .sql("select notice_id from notices where key = :key")
        .param("key", key)
        .query(UUID.class)
        .optional()
        .map(NoticeId::new);
  }

  /** Adds a notice; false, and nothing is added, when there is one with its key. */
  boolean add(
      NoticeId id, NewNotice notice, NoticeText text, @Nullable String calendar, Instant at) {
    var added =
        database
                .sql(
                    """
                    insert into notices (notice_id, key, recipient, outsider, address, recipient_name,
                      template, subject, text, html, calendar, case_number, status, written_at,
                      next_try_at)
                    values (:id, :key, :recipient, :outsider, :address, :name,
                      :template, :subject, :text, :html, :calendar, :caseNumber, 'WAITING', :at,
                      :at)
                    on conflict (key) do nothing
                    """)
                .param("id", id.value())
                .param("key", notice.key())
                .param("recipient", notice.recipient() == null ? null : notice.recipient().value())
                .param("outsider", notice.outsider(), Types.OTHER)
                .param("calendar", calendar)
                .param("address", notice.address())
                .param("name", notice.recipientName())
                .param("template", notice.template())
                .param("subject", text.subject())
                .param("text", text.text())
                .param("html", text.html())
                .param(
                    "caseNumber", notice.caseNumber() == null ? null : notice.caseNumber().value())
                .param("at", Timestamp.from(at))
                .update()
            == 1;
    if (added) {
      IntStream.range(0, notice.attachments().size())
          .forEach(i -> attach(id, i, notice.attachments().get(i)));
    }
    return added;
  }

  /**
   * Takes the notice that has waited longest in hand, so that nobody else sends it for a while.
   *
   * @param until when it may be taken again if nothing more is heard of this attempt
   */
  Optional<OutgoingMail> take(Instant now, Instant until) {
    return database
        .sql(
            """
            update notices set attempts = attempts + 1, sending_until = :until
            where notice_id = (
              select notice_id from notices
              where status = 'WAITING' and next_try_at <= :now
                and (sending_until is null or sending_until <= :now)
              order by next_try_at, written_at limit 1
              for update skip locked)
            returning *
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query(Outbox::mail)
        .optional()
        .map(mail -> mail.with(attachmentsOf(List.of(mail.notice())).get(mail.notice())));
  }

  /** When the next waiting notice is to be tried. */
  Optional<Instant> nextTry() {
    return database
        .sql("select min(next_try_at) as next from notices where status = 'WAITING'")
        .query((row, number) -> Optional.ofNullable(instant(row.getTimestamp("next"))))
        .single();
  }

  /** False when somebody else has settled it meanwhile. */
  boolean markSent(NoticeId id, Instant at) {
    return database
            .sql(
                """
                update notices set status = 'SENT', sent_at = :at, last_error = null,
                  sending_until = null
                where notice_id = :id and status = 'WAITING'
                """)
            .param("id", id.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void retryAt(NoticeId id, Instant next, String error) {
    database
        .sql(
            """
            update notices set next_try_at = :next, last_error = :error, sending_until = null
            where notice_id = :id and status = 'WAITING'
            """)
        .param("id", id.value())
        .param("next", Timestamp.from(next))
        .param("error", error)
        .update();
  }

  /** False when somebody else has settled it meanwhile. */
  boolean markFailed(NoticeId id, String error) {
    return database
            .sql(
                """
                update notices set status = 'FAILED', last_error = :error, sending_until = null
                where notice_id = :id and status = 'WAITING'
                """)
            .param("id", id.value())
            .param("error", error)
            .update()
        == 1;
  }

  /**
   * Lets a notice be sent now: one that waits after a failure at its next turn, a settled one in a
   * new round.
   *
   * @param address where it goes from now on, or null for where it went before
   * @return false when it is no longer as the stamp says
   */
  boolean release(NoticeId id, String stamp, @Nullable String address, Instant now) {
    return database
            .sql(
                """
                update notices set
                  round = case when status = 'WAITING' then round else round + 1 end,
                  attempts = case when status = 'WAITING' then attempts else 0 end,
                  status = 'WAITING', next_try_at = :now, last_error = null,
                  address = coalesce(:address, address)
                where notice_id = :id and round || '-' || status = :stamp
                  and (status <> 'WAITING' or last_error is not null)
                """)
            .param("id", id.value())
            .param("stamp", stamp)
            .param("address", address, Types.VARCHAR)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Takes everything ever written to somebody without an account away. */
  int forget(UUID outsider) {
    database
        .sql(
            """
            delete from notice_attachments
            where notice_id in (select notice_id from notices where outsider = :outsider)
            """)
        .param("outsider", outsider)
        .update();
    return database
        .sql("delete from notices where outsider = :outsider")
        .param("outsider", outsider)
        .update();
  }

  Optional<NoticeView> find(NoticeId id) {
    return views("where notice_id = :value", id.value(), 1).stream().findFirst();
  }

  List<NoticeView> of(PersonId recipient) {
    return views("where recipient = :value", recipient.value(), 1000);
  }

  List<NoticeView> ofCase(CaseNumber number) {
    return views("where case_number = :value", number.value(), 1000);
  }

  List<NoticeView> latest(int limit) {
    return views("where :value", true, limit);
  }

  private static final String UNDELIVERED =
      "(status = 'FAILED' or (status = 'WAITING' and last_error is not null))";

  List<NoticeView> undelivered(int offset, int limit) {
    return views("where " + UNDELIVERED + " and :value", true, limit + " offset " + offset);
  }

  long countUndelivered() {
    return database
        .sql("select count(*) from notices where " + UNDELIVERED)
        .query(Long.class)
        .single();
  }

  /**
   * When each of these cases last got a notice of these templates; no entry for one that did not.
   */
  Map<CaseNumber, Instant> last(Collection<CaseNumber> cases, Collection<String> templates) {
    var last = new HashMap<CaseNumber, Instant>();
    if (!cases.isEmpty()) {
      database
          .sql(
              """
              select case_number, max(written_at) as last from notices
              where case_number in (:cases) and template in (:templates) group by case_number
              """)
          .param("cases", cases.stream().map(CaseNumber::value).toList())
          .param("templates", templates)
          .query(
              (RowCallbackHandler)
                  row ->
                      last.put(
                          CaseNumber.of(row.getString("case_number")),
                          row.getTimestamp("last").toInstant()));
    }
    return last;
  }

  private List<NoticeView> views(String where, Object value, Object limit) {
    var notices =
        database
            .sql(
                "select * from notices "
                    + where
                    + " order by written_at desc, notice_id limit "
                    + limit)
            .param("value", value)
            .query(Outbox::view)
            .list();
    var attachments = attachmentsOf(notices.stream().map(NoticeView::id).toList());
    return notices.stream().map(it -> with(attachments.get(it.id()), it)).toList();
  }

  /** What is attached to each of these notices, in its order. */
  private Map<NoticeId, List<Attachment>> attachmentsOf(List<NoticeId> notices) {
    var attachments = new HashMap<NoticeId, List<Attachment>>();
    notices.forEach(it -> attachments.put(it, new ArrayList<>()));
    if (!notices.isEmpty()) {
      database
          .sql(
              "select * from notice_attachments where notice_id in (:ids) order by notice_id, position")
          .param("ids", notices.stream().map(NoticeId::value).toList())
          .query((RowCallbackHandler) row -> add(row, attachments));
    }
    return attachments;
  }

  private static void add(ResultSet row, Map<NoticeId, List<Attachment>> attachments)
      throws SQLException {
    attachments.get(id(row)).add(attachment(row));
  }

  private void attach(NoticeId notice, int position, Attachment attachment) {
    database
        .sql(
            """
            insert into notice_attachments (notice_id, position, name, content_type, file_id)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            notice.value(),
            position,
            attachment.name(),
            attachment.contentType(),
            attachment.file().value())
        .update();
  }

  private static OutgoingMail mail(ResultSet row, int number) throws SQLException {
    return new OutgoingMail(
        id(row),
        row.getString("key"),
        row.getInt("round"),
        row.getInt("attempts"),
        row.getString("template"),
        row.getString("address"),
        row.getString("recipient_name"),
        caseNumber(row),
        new NoticeText(row.getString("subject"), row.getString("text"), row.getString("html")),
        List.of(),
        row.getString("calendar"),
        row.getTimestamp("written_at").toInstant());
  }

  private static NoticeView view(ResultSet row, int number) throws SQLException {
    return new NoticeView(
        id(row),
        person(row),
        row.getString("address"),
        row.getString("recipient_name"),
        row.getString("template"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"),
        caseNumber(row),
        List.of(),
        NoticeStatus.valueOf(row.getString("status")),
        row.getInt("round"),
        row.getInt("attempts"),
        row.getString("last_error"),
        row.getTimestamp("written_at").toInstant(),
        instant(row.getTimestamp("sent_at")));
  }

  private static NoticeView with(List<Attachment> attachments, NoticeView it) {
    return new NoticeView(
        it.id(),
        it.recipient(),
        it.address(),
        it.recipientName(),
        it.template(),
        it.subject(),
        it.text(),
        it.html(),
        it.caseNumber(),
        attachments,
        it.status(),
        it.round(),
        it.attempts(),
        it.lastError(),
        it.writtenAt(),
        it.sentAt());
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getString("name"),
        row.getString("content_type"),
        new FileId(row.getObject("file_id", UUID.class)));
  }

  private static NoticeId id(ResultSet row) throws SQLException {
    return new NoticeId(row.getObject("notice_id", UUID.class));
  }

  private static @Nullable PersonId person(ResultSet row) throws SQLException {
    var recipient = row.getString("recipient");
    return recipient == null ? null : PersonId.of(recipient);
  }

  private static @Nullable CaseNumber caseNumber(ResultSet row) throws SQLException {
    var number = row.getString("case_number");
    return number == null ? null : CaseNumber.of(number);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
