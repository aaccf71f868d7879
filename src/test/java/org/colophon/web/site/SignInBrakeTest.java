package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.colophon.accounts.SignInParts;
import org.colophon.installation.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignInBrakeTest {

  private static final String HOME = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";
  private static final String RUTH = "ruth@library.example";
  private static final int LOOKED_AT = 200;
  private static final int TOO_OFTEN = 429;

  private final AtomicLong time = new AtomicLong();
  private final KnownDevices devices =
      new KnownDevices(
          SignInParts.signedText(
              new Installation(URI.create("http://here"), "Program", Path.of("data"), "secret")),
          Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC));
  private final SignInBrake brake =
      new SignInBrake(new SignInBrakeSettings(10, 100, 100, 30, 120), devices, time::get);

  @Test
  void tenWrongPasswordsForOneAccountFromOneAddressAreEnough() throws Exception {
    wrong(10, HOME, RUTH);

    var answer = wrong(HOME, " RUTH@library.example");

    assertThat(answer.getStatus()).isEqualTo(TOO_OFTEN);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("901");
  }

  @Test
  void afterTheWaitTheyAreLookedAtAgain() throws Exception {
    wrong(11, HOME, RUTH);

    time.addAndGet(Duration.ofMinutes(15).toNanos());

    assertThat(wrong(HOME, RUTH).getStatus()).isEqualTo(LOOKED_AT);
  }

  @Test
  void theBrakedPasswordIsNotLookedAtEvenIfItIsRight() throws Exception {
    wrong(10, HOME, RUTH);

    assertThat(right(HOME, RUTH).getStatus()).isEqualTo(TOO_OFTEN);
  }

  @Test
  void rightPasswordsNeverRunOut() throws Exception {
    for (var i = 0; i < 300; i++) {
      assertThat(right(HOME, RUTH).getStatus()).isEqualTo(LOOKED_AT);
    }
  }

  @Test
  void nobodyIsLockedOutFromAfar() throws Exception {
    for (var sender = 0; sender < 250; sender++) {
      wrong(11, "192.0.2." + sender, RUTH);
    }

    assertThat(right(ELSEWHERE, RUTH).getStatus()).isEqualTo(LOOKED_AT);
  }

  @Test
  void whenManySendersGuessAtOneAccountEachGetsTwoTries() throws Exception {
    for (var sender = 0; sender < 10; sender++) {
      wrong(10, "192.0.2." + sender, RUTH);
    }

    assertThat(wrong(ELSEWHERE, RUTH).getStatus()).isEqualTo(LOOKED_AT);
    assertThat(wrong(ELSEWHERE, RUTH).getStatus()).isEqualTo(LOOKED_AT);
    assertThat(wrong(ELSEWHERE, RUTH).getStatus()).isEqualTo(TOO_OFTEN);
  }

  @Test
  void oneSenderDoesNotTryOnePasswordOnEverybody() throws Exception {
    for (var person = 0; person < 100; person++) {
      assertThat(wrong(HOME, "person" + person + "@library.example").getStatus())
          .isEqualTo(LOOKED_AT);
    }

    assertThat(wrong(HOME, RUTH).getStatus()).isEqualTo(TOO_OFTEN);
    assertThat(right(ELSEWHERE, RUTH).getStatus()).isEqualTo(LOOKED_AT);
  }

  @Test
  void whoSignedInHereBeforeDoesNotWaitForTheNeighbors() throws Exception {
    var device = device(RUTH);
    wrong(11, HOME, RUTH);
    for (var person = 0; person < 100; person++) {
      wrong(HOME, "person" + person + "@library.example");
    }

    assertThat(signIn(HOME, RUTH, true, device).getStatus()).isEqualTo(LOOKED_AT);
  }

  @Test
  void aKnownDeviceHasTenTriesToo() throws Exception {
    var device = device(RUTH);
    for (var i = 0; i < 10; i++) {
      assertThat(signIn(HOME, RUTH, false, device).getStatus()).isEqualTo(LOOKED_AT);
    }

    assertThat(signIn(HOME, RUTH, false, device).getStatus()).isEqualTo(TOO_OFTEN);
  }

  @Test
  void aDeviceOfSomebodyElseIsNotKnown() throws Exception {
    wrong(10, HOME, RUTH);

    assertThat(signIn(HOME, RUTH, true, device("amos@library.example")).getStatus())
        .isEqualTo(TOO_OFTEN);
    assertThat(signIn(HOME, RUTH, true, new Cookie("known-device", "a.1.b")).getStatus())
        .isEqualTo(TOO_OFTEN);
  }

  @Test
  void otherRequestsDoNotCount() throws Exception {
    wrong(10, HOME, RUTH);
    var page = new MockHttpServletRequest("GET", "/sign-in");
    page.setRemoteAddr(HOME);
    var answer = new MockHttpServletResponse();

    brake.doFilter(page, answer, (request, response) -> {});

    assertThat(answer.getStatus()).isEqualTo(LOOKED_AT);
  }

  private Cookie device(String account) {
    var answer = new MockHttpServletResponse();
    devices.remember(new MockHttpServletRequest(), answer, account);
    return answer.getCookie("known-device");
  }

  private void wrong(int times, String from, String account) throws Exception {
    for (var i = 0; i < times; i++) {
      wrong(from, account);
    }
  }

  private MockHttpServletResponse wrong(String from, String account) throws Exception {
    return signIn(from, account, false);
  }

  private MockHttpServletResponse right(String from, String account) throws Exception {
    return signIn(from, account, true);
  }

  /** What a sign-in is answered, 200 when its password was looked at. */
  private MockHttpServletResponse signIn(
      String from, String account, boolean right, Cookie... cookies) throws Exception {
    var request = new MockHttpServletRequest("POST", "/sign-in");
    request.setRemoteAddr(from);
    request.setParameter("email", account);
    request.setCookies(cookies);
    var answer = new MockHttpServletResponse();
    var looked = new AtomicInteger();
    FilterChain password =
        (sent, received) -> {
          looked.incrementAndGet();
          if (right) {
            SignInBrake.right(request);
          }
        };
    brake.doFilter(request, answer, password);
    assertThat(looked.get()).isEqualTo(answer.getStatus() == LOOKED_AT ? 1 : 0);
    return answer;
  }
}
