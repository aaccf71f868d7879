package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.notifications.Attachment;
import org.colophon.notifications.NoticeId;
import org.colophon.notifications.NoticeStatus;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(OutgoingMailPage.class)
@Import(OutgoingMailPageTest.Frame.class)
class OutgoingMailPageTest {

  final NoticeId id = NoticeId.next();

  @Autowired MockMvcTester pages;
  @MockitoBean Notices notices;

  @Test
  void withAMailServerNobodyFindsAnything() {
    given(NoticeStatus.SENT);
    when(notices.mailsStayHere()).thenReturn(false);

    for (var path : List.of("", "/" + id, "/" + id + "/html")) {
      assertThat(get(path)).hasStatus(404);
    }
    verify(notices, never()).latest(anyInt());
    verify(notices, never()).find(any());
  }

  @Test
  void theMailsAreListed() {
    given(NoticeStatus.SENT);

    assertThat(get(""))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Please confirm &lt;b&gt;",
            "Mira Okafor &lt;mira@example.org&gt;",
            "November 23, 2026",
            "In the folder",
            "href=\"/outgoing-mail/" + id + "\"");
  }

  @Test
  void withoutMailsItSaysSo() {
    when(notices.mailsStayHere()).thenReturn(true);
    when(notices.latest(anyInt())).thenReturn(List.of());

    assertThat(get(""))
        .bodyText()
        .contains("No mail has been written yet.")
        .doesNotContain("<table");
  }

  @Test
  void aMailIsShownInBothForms() {
    given(NoticeStatus.WAITING);

    assertThat(get("/" + id))
        .hasStatusOk()
        .bodyText()
        .contains(
            "On its way",
            "certificate.pdf",
            "<a href=\"https://certify.example.org/confirm?token=a&amp;b=c\">",
            "Answer this, please &lt;soon&gt;.",
            "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"",
            "src=\"/outgoing-mail/" + id + "/html\"")
        .doesNotContain("<h1>Mail's own heading");
  }

  @Test
  void theHtmlOfAMailCanRunAndLoadNothing() {
    given(NoticeStatus.SENT);

    var html = get("/" + id + "/html");

    assertThat(html).hasStatusOk().hasContentType("text/html;charset=UTF-8");
    assertThat(html.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
        .doesNotContain("allow-scripts", "allow-same-origin", "script-src");
    assertThat(html.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(html).bodyText().contains("<base target=\"_blank\" />", "Mail's own heading");
  }

  @Test
  void anUnknownMailIsNotFound() {
    when(notices.mailsStayHere()).thenReturn(true);
    when(notices.find(any())).thenReturn(Optional.empty());

    assertThat(get("/" + id)).hasStatus(404);
    assertThat(get("/" + id + "/html")).hasStatus(404);
    assertThat(get("/1")).hasStatus(404);
  }

  private void given(NoticeStatus status) {
    var view =
        new NoticeView(
            id,
            PersonId.of("u1001"),
            "mira@example.org",
            "Mira Okafor",
            "confirm-address",
            "Please confirm <b>",
            "Dear Mira Okafor,\n\nConfirm:\nhttps://certify.example.org/confirm?token=a&b=c\n\n"
                + "Answer this, please <soon>.\n",
            "<html><head></head><body><h1>Mail's own heading</h1></body></html>",
            null,
            List.of(new Attachment("certificate.pdf", "application/pdf", FileId.next())),
            status,
            1,
            1,
            null,
            Instant.parse("2026-11-23T15:00:00Z"),
            null);
    when(notices.mailsStayHere()).thenReturn(true);
    when(notices.latest(anyInt())).thenReturn(List.of(view));
    when(notices.find(id)).thenReturn(Optional.of(view));
  }

  /** Signed in, because the slice protects every page; the house lets everybody see these. */
  private MvcTestResult get(String path) {
    return pages.get().uri("/outgoing-mail" + path).with(user("u1001").roles()).exchange();
  }

  @TestConfiguration
  @ComponentScan(
      basePackages = "org.colophon.web",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = "org\\.colophon\\.web\\.(Texts|Dates|Imprint)"))
  static class Frame {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
