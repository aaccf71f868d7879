package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.colophon.credentials.CertificateNumber;
import org.colophon.credentials.CheckResult;
import org.colophon.credentials.Register;
import org.colophon.credentials.RegisterAnswer;
import org.colophon.credentials.RegisterStatus;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CheckPage.class)
@Import({CheckPageLimit.class, ProgramCalendar.class, CheckPageTest.Frame.class})
@WithMockUser
class CheckPageTest {

  static final CertificateNumber NUMBER = CertificateNumber.of("LSSC-2026-2RQ7-RJGF");

  static int senders;

  final String sender = "198.51.100." + ++senders;

  @Autowired MockMvcTester pages;
  @MockitoBean Register register;

  @BeforeEach
  void nothingIsKnown() {
    when(register.check(any())).thenReturn(new CheckResult.Unknown(NUMBER));
  }

  @Test
  void asksForANumberOrAName() {
    assertThat(get("/check"))
        .hasStatusOk()
        .bodyText()
        .contains("name=\"number\"", "name=\"name\"")
        .doesNotContain("error-summary");
    verify(register, never()).check(any());
  }

  @Test
  void numberAndNameTogetherAreLookedUpByTheNumber() {
    when(register.check("1")).thenReturn(new CheckResult.Mistyped());

    assertThat(get("/check?number=1&name=Ruth")).hasStatusOk();
    verify(register, never()).search(any());
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, done, It is valid today.",
    "EXPIRED, closed, it is not valid today",
    "SUSPENDED, waiting, not valid at present",
    "WITHDRAWN, closed, gave it back",
    "REVOKED, late, took it back"
  })
  void saysWhatTheRegisterKnows(RegisterStatus status, String look, String means) {
    when(register.check("lssc 2026 2rq7 rjgf"))
        .thenReturn(new CheckResult.Known(NUMBER, answer(status)));

    assertThat(get("/check?number=lssc 2026 2rq7 rjgf"))
        .hasStatusOk()
        .hasHeader("X-Robots-Tag", "noindex, nofollow")
        .bodyText()
        .contains(
            "Łucja Żółkiewska",
            "class=\"status " + look + "\"",
            status.label(),
            means,
            NUMBER.value(),
            "November 23, 2026",
            "November 30, 2030");
  }

  @Test
  void theAddressOnTheCertificateAnswersToo() {
    when(register.check(NUMBER.value()))
        .thenReturn(new CheckResult.Known(NUMBER, answer(RegisterStatus.ACTIVE)));

    assertThat(get("/check/" + NUMBER)).hasStatusOk().bodyText().contains("Łucja Żółkiewska");
  }

  @Test
  void whereThereIsNothingToShowItDoesNotSayWhy() {
    assertThat(get("/check/" + NUMBER))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing to show", NUMBER.value(), "has not agreed to be shown");
  }

  @Test
  void aTypingMistakeIsToldAtTheField() {
    when(register.check("LSSC-2026-<b>")).thenReturn(new CheckResult.Mistyped());

    assertThat(get("/check?number=LSSC-2026-<b>"))
        .hasStatusOk()
        .bodyText()
        .contains("<title>Error:", "href=\"#number\"", "number-error", "LSSC-2026-&lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void nothingTypedIsAskedFor() {
    assertThat(get("/check?number= ")).bodyText().contains("Enter the number", "number-error");
    assertThat(get("/check?name= ")).bodyText().contains("whole name.", "name-error");
    verify(register, never()).check(any());
    verify(register, never()).search(any());
  }

  @Test
  void aNameShowsEveryoneOfThatNameWithoutNumbers() {
    when(register.search("lucja zolkiewska"))
        .thenReturn(List.of(answer(RegisterStatus.ACTIVE), answer(RegisterStatus.EXPIRED)));

    assertThat(get("/check?name=lucja zolkiewska"))
        .hasStatusOk()
        .bodyText()
        .contains("Łucja Żółkiewska", "Active", "Expired")
        .doesNotContain("LSSC-2026");
  }

  @Test
  void aNameNobodyIsShownByIsSaidSo() {
    assertThat(get("/check?name=Nobody <i>"))
        .hasStatusOk()
        .bodyText()
        .contains("nobody called “Nobody &lt;i&gt;”")
        .doesNotContain("<i>");
  }

  @Test
  void whoTriesTooOftenWaitsAndNobodyElse() {
    for (int i = 0; i < 30; i++) {
      assertThat(get("/check/" + NUMBER)).hasStatusOk();
    }

    assertThat(get("/check/" + NUMBER))
        .hasStatus(429)
        .hasHeader("Retry-After", "60")
        .bodyText()
        .contains("Please wait a minute");
    assertThat(get("/check?name=Ada Lind")).hasStatus(429);
    assertThat(get("/check")).hasStatusOk();
    assertThat(get("/check/" + NUMBER, "203.0.113.9")).hasStatusOk();
  }

  @Test
  void aMinuteLaterTheyMayGoOn() {
    var time = new AtomicLong();
    var limit = new CheckPageLimit(new CheckPageSettings(2), time::get);
    assertThat(limit.allows("2001:db8:1:2::1")).isTrue();
    assertThat(limit.allows("2001:db8:1:2::2")).isTrue();
    assertThat(limit.allows("2001:db8:1:2:ffff::3")).isFalse();
    assertThat(limit.allows("2001:db8:1:3::1")).isTrue();

    time.set(Duration.ofSeconds(61).toNanos());

    assertThat(limit.allows("2001:db8:1:2::1")).isTrue();
  }

  private MvcTestResult get(String address) {
    return get(address, sender);
  }

  private MvcTestResult get(String address, String from) {
    return pages
        .get()
        .uri(address)
        .with(
            request -> {
              request.setRemoteAddr(from);
              return request;
            })
        .exchange();
  }

  private static RegisterAnswer answer(RegisterStatus status) {
    return new RegisterAnswer(
        "Łucja Żółkiewska",
        "Library Support Staff Certification (LSSC)",
        "Certified Library Support Staff (CLSS)",
        status,
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2030, 11, 30));
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
      return Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }
}
