package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest {

  @TempDir Path folder;

  @Test
  void aDomainCanBeRefusedAsAServerWould() throws Exception {
    var transport = new FolderTransport(folder, "gone.example.org", ZoneOffset.UTC);

    assertThatThrownBy(() -> transport.send(to("ann@gone.example.org"), message()))
        .isInstanceOf(MailNotTaken.class)
        .hasMessage("550 5.1.1 The mailbox ann@gone.example.org does not exist");
    assertThat(folder).isEmptyDirectory();

    transport.send(to("ann@example.org"), message());
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void whereNoDomainIsNamedNoneIsRefused() throws Exception {
    new FolderTransport(folder, "", ZoneOffset.UTC).send(to("ann@gone.example.org"), message());

    assertThat(folder).isNotEmptyDirectory();
  }

  private static OutgoingMail to(String address) {
    return new OutgoingMail(
        NoticeId.next(),
        "key",
        1,
        1,
        "receipt",
        address,
        "Ann",
        null,
        new NoticeText("Subject", "Text", "<p>Text</p>"),
        List.of(),
        null,
        Instant.EPOCH);
  }

  private static MimeMessage message() throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setText("Text");
    return message;
  }
}
