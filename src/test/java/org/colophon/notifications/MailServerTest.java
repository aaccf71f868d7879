package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.notifications.NoticeModels.modelOf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileStore;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

@ModuleTest(with = {"files", "installation"})
@TestPropertySource(
    properties = {
      "spring.mail.host=127.0.0.1",
      "colophon.notifications.dispatch=false",
      "colophon.notifications.office-address=office@certify.example.org",
      "colophon.notifications.office-name=Büro für Zertifizierung",
      "colophon.files.folder=target/mail-server-test/files",
      "colophon.notifications.outgoing-folder=target/mail-server-test/never-used"
    })
class MailServerTest {

  static final PersonId MIRA = PersonId.of("u2001");

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
  @Autowired JavaMailSenderImpl sender;

  GreenMail server;

  @BeforeEach
  void startServer() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    sender.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void aMailHasBothFormsItsNamesAndWhatIsAttached() throws Exception {
    var file = files.keep("%PDF-1.7".getBytes(), "a.pdf", "application/pdf", MIRA);
    notices.write(
        notice(
            "certificate",
            "Mïra “O” Okafor 日本",
            List.of(new Attachment("zertifikat-für-mira.pdf", "application/pdf", file.id()))));

    dispatcher.dispatchDue();

    var mail = only();
    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Mïra “O” Okafor 日本");
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
        .isEqualTo("Büro für Zertifizierung");
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress())
        .isEqualTo("office@certify.example.org");
    assertThat(mail.getSubject()).isEqualTo("Congratulations: you are certified");
    assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@certify\\.example\\.org>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getSentDate()).isEqualTo(clock.instant());

    var all = (MimeMultipart) mail.getContent();
    var letter = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(types(letter)).containsExactly("text/plain", "text/html");
    assertThat((String) letter.getBodyPart(0).getContent()).contains("Dear Mira Okafor,");
    assertThat((String) letter.getBodyPart(1).getContent()).contains("<h1>Congratulations");
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("zertifikat-für-mira.pdf");
    assertThat(all.getBodyPart(1).getInputStream()).hasContent("%PDF-1.7");
    assertThat(notices.mailsStayHere()).isFalse();
  }

  @Test
  void withoutAttachmentsAMailIsJustItsTwoForms() throws Exception {
    notices.write(notice("more-information", "Mira Okafor", List.of()));

    dispatcher.dispatchDue();

    var mail = only();
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(types((MimeMultipart) mail.getContent())).containsExactly("text/plain", "text/html");
  }

  @Test
  void nobodyCanAddHeaders() throws Exception {
    notices.write(
        notice("invoice-cancelled", "Mira\r\nBcc: all@example.org\r\n\r\nHello", List.of()));

    dispatcher.dispatchDue();

    var mail = only();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\nBcc");
    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress())
        .isEqualTo("mira@example.org");
  }

  @Test
  void whileTheServerIsAwayNoticesWaitAndThenLeave() {
    server.stop();
    var ids =
        Stream.generate(() -> notices.write(notice("invoice-cancelled", "Mira", List.of())))
            .limit(5)
            .toList();

    dispatcher.dispatchDue();
    assertThat(attempts(ids)).containsExactlyInAnyOrder(1, 1, 1, 0, 0);
    startServer();
    dispatcher.dispatchDue();
    assertThat(server.getReceivedMessages()).hasSize(2);
    clock.move(Duration.ofMinutes(1));
    dispatcher.dispatchDue();

    assertThat(server.getReceivedMessages()).hasSize(5);
    assertThat(ids)
        .extracting(it -> notices.find(it).orElseThrow().status())
        .containsOnly(NoticeStatus.SENT);
    assertThat(notices.find(ids.get(0)).orElseThrow().lastError()).isNull();
  }

  @Test
  void twoDispatchersSendEveryNoticeOnce() throws Exception {
    IntStream.range(0, 20)
        .forEach(i -> notices.write(notice("invoice-cancelled", "Mira", List.of())));

    var start = new CyclicBarrier(3);
    var pool = Executors.newFixedThreadPool(3);
    try {
      var runs =
          Stream.generate(
                  () ->
                      pool.submit(
                          () -> {
                            start.await();
                            dispatcher.dispatchDue();
                            return true;
                          }))
              .limit(3)
              .toList();
      for (var run : runs) {
        run.get();
      }
    } finally {
      pool.shutdownNow();
    }

    var ids = Arrays.stream(server.getReceivedMessages()).map(MailServerTest::messageId).toList();
    assertThat(ids).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aServerThatStopsAnsweringCannotStopAllMail() {
    assertThat(sender.getJavaMailProperties())
        .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
  }

  private static NewNotice notice(String template, String name, List<Attachment> attachments) {
    return new NewNotice(
        template + ":" + UUID.randomUUID(),
        MIRA,
        "mira@example.org",
        name,
        template,
        modelOf(NoticeTemplate.named(template)),
        CaseNumber.of("C-2026-00042"),
        attachments);
  }

  private List<Integer> attempts(List<NoticeId> ids) {
    return ids.stream().map(it -> notices.find(it).orElseThrow().attempts()).toList();
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static List<String> types(MimeMultipart multipart) throws Exception {
    return Stream.of(multipart.getBodyPart(0), multipart.getBodyPart(1))
        .map(MailServerTest::type)
        .toList();
  }

  private static String type(BodyPart part) {
    try {
      return part.getContentType().split(";")[0].toLowerCase();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
