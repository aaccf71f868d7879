package org.colophon.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.notifications.NoticeModels.modelOf;

import biweekly.Biweekly;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

@ModuleTest(with = {"files", "installation"})
@TestPropertySource(
    properties = {
      "colophon.notifications.dispatch=false",
      "colophon.base-url=https://certify.example.org",
      "colophon.notifications.office-address=office@certify.example.org"
    })
class NotificationsModuleTest {

  static final Path FOLDER =
      Path.of("target", "notifications-module-test", UUID.randomUUID().toString());
  static final PersonId STAFF = PersonId.of("u1099");
  static final CaseNumber CASE = CaseNumber.of("C-2026-00042");
  static final AtomicInteger PEOPLE = new AtomicInteger(2000);

  @DynamicPropertySource
  static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
    properties.add("colophon.notifications.outgoing-folder", () -> FOLDER.resolve("mail"));
    properties.add("colophon.files.folder", () -> FOLDER.resolve("files"));
  }

  @TestConfiguration
  static class Time {

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-11-23T15:00:00Z");
    }
  }

  @Autowired Notices notices;
  @Autowired Dispatcher dispatcher;
  @Autowired FileStore files;
  @Autowired MovingClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

  PersonId mira;

  @BeforeEach
  void startWithNothingWaiting() {
    mira = PersonId.of("u" + PEOPLE.incrementAndGet());
    database.sql("update notices set status = 'SENT' where status = 'WAITING'").update();
  }

  @Test
  void aNoticeIsFrozenWhenItIsWritten() {
    var id = notices.write(letter("acceptance-letter"));

    assertThat(notices.find(id))
        .hasValueSatisfying(
            it -> {
              assertThat(it.subject()).isEqualTo("You are accepted as a candidate");
              assertThat(it.text()).startsWith("Dear Mira Okafor,");
              assertThat(it.html()).startsWith("<!DOCTYPE html>");
              assertThat(it.address()).isEqualTo("mira@example.org");
              assertThat(it.status()).isEqualTo(NoticeStatus.WAITING);
              assertThat(it.attempts()).isZero();
              assertThat(it.writtenAt()).isEqualTo(clock.instant());
              assertThat(it.caseNumber()).isEqualTo(CASE);
            });
  }

  @Test
  void theSameKeyIsWrittenOnce() {
    var first = notices.write(letter("acceptance-letter", "same"));
    var second = notices.write(letter("candidacy-lapsed", "same"));

    assertThat(second).isEqualTo(first);
    assertThat(notices.of(mira)).hasSize(1);
  }

  @Test
  void theSameKeyIsWrittenOnceByTwoAtTheSameTime() throws Exception {
    var ids = atOnce(4, i -> notices.write(letter("acceptance-letter", "race")));

    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(notices.of(mira)).hasSize(1);
  }

  @Test
  void aNoticeOfATransactionThatFailsIsNeverSent() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      notices.write(letter("acceptance-letter"));
                      throw new IllegalStateException("later step failed");
                    }))
        .hasMessage("later step failed");
    dispatcher.dispatchDue();

    assertThat(notices.of(mira)).isEmpty();
    assertThat(mailsTo(mira)).isEmpty();
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsWritten() {
    var incomplete = new HashMap<>(modelOf(NoticeTemplate.RECEIPT));
    incomplete.remove("paidOn");

    assertThatThrownBy(() -> notices.write(notice("receipt", "a", "mira@example.org", incomplete)))
        .hasMessageContaining("paidOn");
    assertThatThrownBy(() -> notices.write(letter("no-such-template")))
        .hasMessageContaining("no-such-template");
    for (var address : List.of("mira", "mira@x\r\nBcc: all@example.org", "a@b, c@d", "")) {
      assertThatThrownBy(
              () -> notices.write(notice("receipt", "b", address, modelOf(NoticeTemplate.RECEIPT))))
          .as(address)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(notices.of(mira)).isEmpty();
  }

  @Test
  void withoutAMailServerMailsGoIntoTheFolder(AssertablePublishedEvents events) throws Exception {
    var file =
        files.keep(
            "%PDF-1.7".getBytes(), "certificate.pdf", "application/pdf", PersonId.of("u1001"));
    var id =
        notices.write(
            new NewNotice(
                "certificate:" + mira,
                mira,
                "mira@example.org",
                "Mïra Okafor",
                "certificate",
                modelOf(NoticeTemplate.CERTIFICATE),
                CASE,
                List.of(new Attachment("certificate.pdf", "application/pdf", file.id()))));

    dispatcher.dispatchDue();

    var mail = read(only(mailsTo(id)));
    assertThat(mail.getSubject()).isEqualTo("Congratulations: you are certified");
    assertThat(mail.getContentType()).startsWith("multipart/mixed");
    assertThat(notices.mailsStayHere()).isTrue();
    assertThat(notices.find(id).orElseThrow())
        .satisfies(
            it -> {
              assertThat(it.status()).isEqualTo(NoticeStatus.SENT);
              assertThat(it.sentAt()).isEqualTo(clock.instant());
              assertThat(it.attempts()).isEqualTo(1);
              assertThat(it.attachments())
                  .extracting(Attachment::name)
                  .containsExactly("certificate.pdf");
            });
    assertThat(events.ofType(NoticeSent.class).matching(it -> it.notice().equals(id))).hasSize(1);
    assertThat(FOLDER.resolve("mail")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aNoticeThatIsSentStaysSent() throws Exception {
    var id = notices.write(letter("acceptance-letter"));
    dispatcher.dispatchDue();
    var sent = only(mailsTo(id));
    Files.delete(sent);

    clock.move(Duration.ofDays(30));
    dispatcher.dispatchDue();

    assertThat(mailsTo(id)).isEmpty();
  }

  @Test
  void aFailureOfOneNoticeDoesNotHoldUpTheOthers(AssertablePublishedEvents events) {
    var broken = notices.write(letterWithLostFile());
    var fine = notices.write(letter("acceptance-letter", "fine"));

    dispatcher.dispatchDue();

    assertThat(status(fine)).isEqualTo(NoticeStatus.SENT);
    assertThat(status(broken)).isEqualTo(NoticeStatus.WAITING);
    assertThat(notices.find(broken).orElseThrow().lastError()).contains("No file");
    assertThat(events.ofType(NoticeFailed.class)).isEmpty();
  }

  @Test
  void afterSixAttemptsANoticeIsGivenUpAndPeopleAreTold(AssertablePublishedEvents events) {
    var broken = notices.write(letterWithLostFile());

    for (var pause :
        List.of(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12))) {
      assertThat(status(broken)).isEqualTo(NoticeStatus.WAITING);
      clock.move(pause);
      dispatcher.dispatchDue();
      dispatcher.dispatchDue();
    }

    var given = notices.find(broken).orElseThrow();
    assertThat(given.status()).isEqualTo(NoticeStatus.FAILED);
    assertThat(given.attempts()).isEqualTo(6);
    assertThat(events.ofType(NoticeFailed.class).matching(it -> it.notice().equals(broken)))
        .hasSize(1);
  }

  @Test
  void aNoticeThatFailedCanBeSentAgain() {
    var id = notices.write(letter("acceptance-letter"));
    database
        .sql("update notices set status = 'FAILED', attempts = 6 where notice_id = ?")
        .param(id.value())
        .update();

    assertThat(notices.resend(id, stamp(id), STAFF)).isTrue();
    assertThat(status(id)).isEqualTo(NoticeStatus.WAITING);
    dispatcher.dispatchDue();

    assertThat(status(id)).isEqualTo(NoticeStatus.SENT);
    assertThatThrownBy(() -> notices.resend(NoticeId.next(), "1-SENT", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatDidNotArriveIsListedUntilItDoes() {
    var id = notices.write(letter("acceptance-letter"));
    assertThat(notices.undelivered(0, 200).notices()).extracting(NoticeView::id).doesNotContain(id);
    database
        .sql(
            "update notices set status = 'FAILED', last_error = 'no such mailbox' where notice_id ="
                + " ?")
        .param(id.value())
        .update();

    assertThat(notices.undelivered(0, 200).notices())
        .filteredOn(it -> it.id().equals(id))
        .singleElement()
        .satisfies(it -> assertThat(it.lastError()).isEqualTo("no such mailbox"));

    notices.resend(id, stamp(id), STAFF);

    assertThat(notices.undelivered(0, 200).notices()).extracting(NoticeView::id).doesNotContain(id);
  }

  @Test
  void aDoubleClickSendsOnce(AssertablePublishedEvents events) {
    var id = notices.write(letter("acceptance-letter"));
    dispatcher.dispatchDue();
    var seen = stamp(id);

    assertThat(notices.resend(id, seen, STAFF)).isTrue();
    dispatcher.dispatchDue();
    assertThat(notices.resend(id, seen, STAFF)).isFalse();
    dispatcher.dispatchDue();

    assertThat(events.ofType(NoticeSent.class).matching(it -> it.notice().equals(id))).hasSize(2);
    assertThat(events.ofType(NoticeResent.class).matching(it -> it.notice().equals(id))).hasSize(1);
  }

  @Test
  void aLetterGoesToACorrectedAddress() {
    var id = notices.write(letter("acceptance-letter"));
    dispatcher.dispatchDue();

    notices.resendTo("mira.right@example.org", id, stamp(id), STAFF);

    assertThat(notices.find(id).orElseThrow().address()).isEqualTo("mira.right@example.org");
    assertThatThrownBy(() -> notices.resendTo("no address", id, stamp(id), STAFF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLetterThatOpensAnAccountGoesToNobodyElse() {
    var id = notices.write(letter("reset-password"));
    dispatcher.dispatchDue();

    assertThatThrownBy(() -> notices.resendTo("someone@example.org", id, stamp(id), STAFF))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(status(id)).isEqualTo(NoticeStatus.SENT);
  }

  @Test
  void aCrashAfterSendingAtWorstRepeatsTheSameMail() throws Exception {
    var id = notices.write(letter("acceptance-letter"));
    dispatcher.dispatchDue();
    var first = read(only(mailsTo(id))).getMessageID();
    pretendTheCommitWasLost(id);

    dispatcher.dispatchDue();
    assertThat(status(id)).isEqualTo(NoticeStatus.WAITING);
    clock.move(Duration.ofMinutes(16));
    dispatcher.dispatchDue();

    assertThat(status(id)).isEqualTo(NoticeStatus.SENT);
    assertThat(read(only(mailsTo(id))).getMessageID()).isEqualTo(first);
  }

  @Test
  void aNoticeThatKillsEveryDispatcherIsGivenUp() {
    var id = notices.write(letter("acceptance-letter"));
    database
        .sql("update notices set attempts = 6, sending_until = ? where notice_id = ?")
        .params(Timestamp.from(clock.instant()), id.value())
        .update();

    dispatcher.dispatchDue();

    assertThat(status(id)).isEqualTo(NoticeStatus.FAILED);
    assertThat(mailsTo(id)).isEmpty();
  }

  @Test
  void sentOnceMoreItIsANewMail() throws Exception {
    var id = notices.write(letter("acceptance-letter"));
    dispatcher.dispatchDue();
    var first = read(only(mailsTo(id))).getMessageID();

    notices.resend(id, stamp(id), STAFF);
    dispatcher.dispatchDue();

    assertThat(read(only(mailsTo(id))).getMessageID()).isNotEqualTo(first);
  }

  @Test
  void copiesOfLettersAboutAccessStayOutOfTheMessages() {
    notices.write(letter("reset-password", "reset"));
    var letter = notices.write(letter("acceptance-letter", "letter"));

    assertThat(notices.of(mira)).extracting(NoticeView::id).containsExactly(letter);
    assertThat(notices.latest(500)).extracting(NoticeView::template).contains("reset-password");
  }

  @Test
  void noticesAreListedNewestFirst() {
    var first = notices.write(letter("application-received", "1"));
    clock.move(Duration.ofSeconds(1));
    var second = notices.write(letter("acceptance-letter", "2"));

    assertThat(notices.of(mira)).extracting(NoticeView::id).containsExactly(second, first);
    assertThat(notices.latest(1)).extracting(NoticeView::id).containsExactly(second);
    assertThat(notices.ofCase(CASE)).extracting(NoticeView::id).contains(second, first);
    assertThat(notices.ofCase(CaseNumber.of("C-2026-00099"))).isEmpty();
  }

  @Test
  void aLetterToSomebodyWithoutAnAccountBringsADateAndIsForgottenWithThem() throws Exception {
    var outsider = UUID.randomUUID();
    var id = notices.write(invitation("1", outsider));
    notices.write(invitation("2", UUID.randomUUID()));
    dispatcher.dispatchDue();

    assertThat(notices.find(id))
        .hasValueSatisfying(
            it -> {
              assertThat(it.recipient()).isNull();
              assertThat(it.status()).isEqualTo(NoticeStatus.SENT);
            });
    var all = (MimeMultipart) read(only(mailsTo(id))).getContent();
    var forms = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(forms.getBodyPart(2).getContentType())
        .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    var file = new String(all.getBodyPart(1).getInputStream().readAllBytes(), UTF_8);
    assertThat(Biweekly.parse(file).first().getEvents().get(0).getUid().getValue())
        .startsWith("date-1@");
    assertThat(new String(forms.getBodyPart(2).getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(file);

    notices.forget(outsider);

    assertThat(notices.find(id)).isEmpty();
    assertThat(notices.latest(50)).anyMatch(it -> it.address().equals("outsider-2@example.org"));
  }

  @Test
  void aLetterHasExactlyOneReader() {
    assertThatThrownBy(() -> invitation("3", null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> database.sql("update notices set outsider = gen_random_uuid()").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static NewNotice invitation(String once, @Nullable UUID outsider) {
    var start = Instant.parse("2026-12-08T20:00:00Z");
    return new NewNotice(
        "invitation:" + once + ":" + outsider,
        null,
        outsider,
        "outsider-" + once + "@example.org",
        "Mira Okafor",
        "webinar-registered",
        modelOf(NoticeTemplate.WEBINAR_REGISTERED),
        null,
        List.of(),
        new CalendarEntry(
            "date-" + once, 0, false, "A date", "", "", start, start.plusSeconds(3600)));
  }

  @Test
  void pagesKeepTheirOwnTemplateEngine() {
    assertThat(context.getBeansOfType(ITemplateEngine.class)).hasSize(1);
    assertThat(context.getBeansOfType(ITemplateResolver.class)).hasSize(1);
  }

  private NewNotice letter(String template) {
    return letter(template, template);
  }

  private NewNotice letter(String template, String once) {
    var model =
        template.startsWith("no-such")
            ? Map.<String, Object>of()
            : modelOf(NoticeTemplate.named(template));
    return notice(template, once, "mira@example.org", model);
  }

  private NewNotice notice(
      String template, String once, String address, Map<String, Object> model) {
    return new NewNotice(once + ":" + mira, mira, address, "Mira Okafor", template, model, CASE);
  }

  private NewNotice letterWithLostFile() {
    return new NewNotice(
        "lost:" + mira,
        mira,
        "mira@example.org",
        "Mira Okafor",
        "certificate",
        modelOf(NoticeTemplate.CERTIFICATE),
        CASE,
        List.of(new Attachment("certificate.pdf", "application/pdf", FileId.next())));
  }

  private String stamp(NoticeId id) {
    return notices.find(id).orElseThrow().stamp();
  }

  private NoticeStatus status(NoticeId id) {
    return notices.find(id).orElseThrow().status();
  }

  private void pretendTheCommitWasLost(NoticeId id) {
    database
        .sql(
            """
            update notices set status = 'WAITING', sent_at = null, sending_until = ?
            where notice_id = ?
            """)
        .params(Timestamp.from(clock.instant().plus(Duration.ofMinutes(15))), id.value())
        .update();
  }

  private List<Path> mailsTo(PersonId person) {
    return notices.of(person).stream().flatMap(it -> mailsTo(it.id()).stream()).toList();
  }

  private static List<Path> mailsTo(NoticeId id) {
    var folder = FOLDER.resolve("mail");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var mails = Files.list(folder)) {
      return mails
          .filter(it -> it.toString().endsWith(id.toString().substring(0, 8) + ".eml"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path only(List<Path> mails) {
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private static MimeMessage read(Path mail) throws Exception {
    try (var in = Files.newInputStream(mail)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  private static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
    var start = new CyclicBarrier(threads);
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var results = new ArrayList<Future<T>>();
      for (var i = 0; i < threads; i++) {
        var number = i;
        results.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.apply(number);
                }));
      }
      var values = new ArrayList<T>();
      for (var result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      pool.shutdownNow();
    }
  }
}
