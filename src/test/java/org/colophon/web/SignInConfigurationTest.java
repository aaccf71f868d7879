package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.SignInParts;
import org.colophon.accounts.SignedText;
import org.colophon.accounts.StaffAccess;
import org.colophon.installation.Installation;
import org.colophon.web.site.KnownDevices;
import org.colophon.web.site.SignInEntry;
import org.colophon.web.site.SignInFailure;
import org.colophon.web.site.SignInSuccess;
import org.colophon.web.testing.PageFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The real fences around the pages. */
@WebMvcTest(SignInConfigurationTest.SomePages.class)
@Import({
  SignInConfiguration.class,
  SignInSuccess.class,
  SignInEntry.class,
  SignInFailure.class,
  KnownDevices.class,
  PageFrame.class,
  SignInConfigurationTest.Frame.class,
  SignInConfigurationTest.SomePages.class
})
@TestPropertySource(
    properties = {
      "colophon.sign-in.brake.mails-per-sender=2",
      "colophon.sign-in.brake.links-per-sender=2"
    })
class SignInConfigurationTest {

  static int senders;

  final String sender = "198.51.100." + ++senders;

  @Autowired MockMvcTester pages;
  @MockitoBean Accounts accounts;

  @Test
  void whoGuessesAPasswordIsAskedToWait() {
    for (var i = 0; i < 10; i++) {
      assertThat(post("/sign-in?email=ruth&password=wrong")).hasRedirectedUrl("/sign-in?again");
    }

    assertThat(post("/sign-in?email=ruth&password=right"))
        .hasStatus(429)
        .headers()
        .containsHeader("Retry-After");
    assertThat(post("/sign-in?email=amos&password=right")).hasRedirectedUrl("/home");
  }

  @Test
  void theRightPasswordRemembersTheBrowser() {
    assertThat(post("/sign-in?email=ruth&password=right"))
        .hasRedirectedUrl("/home")
        .cookies()
        .hasPath("known-device", "/sign-in")
        .isHttpOnly("known-device", true);
    assertThat(post("/sign-in?email=ruth&password=wrong"))
        .cookies()
        .doesNotContainCookie("known-device");
  }

  @ParameterizedTest
  @CsvSource({
    "/sign-up",
    "/forgot-password",
    "/confirm",
    "/confirm/address",
    "/reset-password",
    "/answer-completion"
  })
  void whoSendsAFormAgainAndAgainIsAskedToWait(String page) {
    assertThat(post(page)).hasStatusOk();
    assertThat(post(page)).hasStatusOk();

    assertThat(post(page)).hasStatus(429).headers().containsHeader("Retry-After");
  }

  @Test
  void lookingAtAFormDoesNotCount() {
    for (var i = 0; i < 5; i++) {
      assertThat(get("/sign-up")).hasStatusOk();
    }
  }

  @Test
  void aFormThatRanOutTellsWhatToDoAndKeepsWhatWasTyped() {
    var answer =
        pages
            .post()
            .uri("/sign-up")
            .param("text", "Cedar Falls Public Library")
            .param("password", "not to be shown")
            .exchange();

    assertThat(answer).hasStatus(403);
    assertThat(answer.getRequest().getAttribute("ranOut")).isEqualTo(true);
    assertThat(answer.getRequest().getAttribute("typed"))
        .isEqualTo(List.of("Cedar Falls Public Library"));
  }

  /** Else a person who signs in would see an icon, or nothing, in the place of their page. */
  @Test
  void afterSigningInAPersonSeesThePageTheyAskedForAndNotWhatItLoaded() {
    assertThat(asked("/asked", "text/html,*/*;q=0.8")).isNotNull();
    assertThat(asked("/asked", "image/png")).isNull();
  }

  private @Nullable Object asked(String address, String wanted) {
    var answer = pages.get().uri(address).header(HttpHeaders.ACCEPT, wanted).exchange();
    assertThat(answer).hasStatus(302);
    var session = answer.getRequest().getSession(false);
    return session == null ? null : session.getAttribute("SPRING_SECURITY_SAVED_REQUEST");
  }

  @Test
  void whatTheFirewallTurnsAwayHasTheHeadersOfEveryAnswer() {
    assertThat(pages.get().uri("/sign-up;x=1").exchange())
        .hasStatus(400)
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("X-Frame-Options", "SAMEORIGIN")
        .containsHeader("Content-Security-Policy")
        .containsHeader("Cache-Control");
  }

  private MvcTestResult get(String address) {
    return pages
        .get()
        .uri(address)
        .with(
            request -> {
              request.setRemoteAddr(sender);
              return request;
            })
        .exchange();
  }

  private MvcTestResult post(String address) {
    return pages
        .post()
        .uri(address)
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(sender);
              return request;
            })
        .exchange();
  }

  @RestController
  static class SomePages {
    @GetMapping("/asked")
    String asked() {
      return "";
    }

    @GetMapping("/sign-up")
    String form() {
      return "form";
    }

    @PostMapping({
      "/sign-up",
      "/forgot-password",
      "/confirm",
      "/confirm/address",
      "/reset-password",
      "/answer-completion"
    })
    String sent() {
      return "sent";
    }
  }

  @TestConfiguration
  @EnableConfigurationProperties(Installation.class)
  static class Frame {

    @Bean
    SignedText signedText(Installation installation) {
      return SignInParts.signedText(installation);
    }

    @Bean
    StaffAccess staffAccess() {
      return SignInParts.staffAccess(true);
    }

    @Bean
    UserDetailsService people() {
      return typed -> new User(typed, "{noop}right", List.of());
    }
  }
}
