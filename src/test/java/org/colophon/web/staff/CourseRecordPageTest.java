package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.courses.Approval;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.CourseAlreadyRecorded;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderId;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CourseRecordPage.class)
@Import({PageFrame.class, CourseRecordPageTest.Doors.class})
class CourseRecordPageTest {

  static final String PAGE = "/staff/courses";

  @Autowired MockMvcTester pages;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean Accounts accounts;

  @BeforeEach
  void amosHasAnAccount() {
    when(accounts.byEmail("amos@office.example")).thenReturn(Optional.of(Ruth.amos()));
  }

  @Test
  void staffSeeTheFormAndEveryCourse() {
    when(catalog.all()).thenReturn(List.of(lapsed()));

    assertThat(get("PROGRAM_STAFF"))
        .hasStatusOk()
        .bodyText()
        .contains("name=\"approvedOn\" value=\"2026-03-09\"", "Libraries online", "June 1, 2022")
        .doesNotContain("error-summary");
    assertThat(get("ADMIN")).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REVIEW_COMMITTEE",
        "PROGRAM_COMMITTEE",
        "COURSE_EVALUATORS",
        "PORTFOLIO_EVALUATORS",
        "MANAGERS"
      })
  void othersCannotOpenIt(String role) throws Exception {
    assertThat(get(role)).hasStatus(403);
    assertThat(post(role, complete())).hasStatus(403);
    verify(catalog, never()).record(any(), any());
  }

  @Test
  void courseIsRecordedAsItWasTyped() throws Exception {
    var answer = post("PROGRAM_STAFF", complete());

    assertThat(answer).hasRedirectedUrl(PAGE);
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice"))
        .contains("Libraries online");
    verify(catalog)
        .record(
            new ApprovedCourse(
                "Elm County Libraries",
                "Libraries online",
                SetId.of("technology"),
                Delivery.HYBRID,
                "95.00 USD",
                "courses@elm.example",
                LocalDate.of(2024, 6, 1),
                Set.of(Ruth.AMOS)),
            Ruth.AMOS);
  }

  @Test
  void everythingMissingIsSaidAtItsField() throws Exception {
    assertThat(post("PROGRAM_STAFF", Map.of()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "error-summary",
            "href=\"#title\"",
            "id=\"title-error\"",
            "id=\"provider-error\"",
            "id=\"set-error\"",
            "id=\"delivery-error\"",
            "id=\"approvedOn-error\"")
        .doesNotContain("cost-error", "contact-error", "instructors-error");
    verify(catalog, never()).record(any(), any());
  }

  @ParameterizedTest
  @CsvSource({
    "title, ' '",
    "provider, ' '",
    "set, No set",
    "set, astronomy",
    "delivery, BY_POST",
    "approvedOn, soon",
    "approvedOn, 2026-03-10",
    "approvedOn, 2022-03-08",
    "instructors, nobody@elm.example",
    "instructors, no address"
  })
  void wrongValueIsSaidAtItsFieldOnly(String field, String typed) throws Exception {
    assertThat(post("PROGRAM_STAFF", completeBut(field, typed)))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"" + field + "-error\"")
        .containsOnlyOnce("class=\"field-error\"");
    verify(catalog, never()).record(any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "provider", "cost", "contact"})
  void whatIsTooLongIsSaidAtItsField(String field) throws Exception {
    assertThat(post("PROGRAM_STAFF", completeBut(field, "x".repeat(161))))
        .bodyText()
        .contains("id=\"" + field + "-error\"", "Use at most 160 characters.");
    verify(catalog, never()).record(any(), any());
  }

  @Test
  void approvalThatEndsTodayIsStillRecorded() throws Exception {
    assertThat(post("PROGRAM_STAFF", completeBut("approvedOn", "2022-03-09")))
        .hasRedirectedUrl(PAGE);
  }

  @Test
  void nothingTypedIsLost() {
    assertThat(post("PROGRAM_STAFF", completeBut("instructors", "nobody@elm.example")))
        .bodyText()
        .contains(
            "value=\"Libraries online\"",
            "value=\"Elm County Libraries\"",
            "value=\"technology\" selected",
            "value=\"HYBRID\" selected",
            "value=\"95.00 USD\"",
            "value=\"courses@elm.example\"",
            "value=\"2024-06-01\"",
            "value=\"nobody@elm.example\"");
  }

  @Test
  void courseThatIsThereAlreadyIsSaidAtTheTitle() throws Exception {
    var already = mock(CourseAlreadyRecorded.class);
    when(already.getMessage()).thenReturn("It is there. Renew its approval instead.");
    when(catalog.record(any(), any())).thenThrow(already);

    assertThat(post("PROGRAM_STAFF", complete()))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"title-error\"", "Renew its approval instead.", "value=\"95.00 USD\"");
  }

  private MvcTestResult get(String role) {
    return pages.get().uri(PAGE).with(user("u2001").roles(role)).exchange();
  }

  private MvcTestResult post(String role, Map<String, String> form) {
    var request = pages.post().uri(PAGE).with(user("u2001").roles(role)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private static Map<String, String> complete() {
    return Map.of(
        "title", "Libraries online",
        "provider", "Elm County Libraries",
        "set", "technology",
        "delivery", "HYBRID",
        "cost", "95.00 USD",
        "contact", "courses@elm.example",
        "approvedOn", "2024-06-01",
        "instructors", "amos@office.example");
  }

  private static Map<String, String> completeBut(String field, String typed) {
    var form = new HashMap<>(complete());
    form.put(field, typed);
    return form;
  }

  private static CourseView lapsed() {
    return new CourseView(
        CourseId.next(),
        ProviderId.next(),
        "Elm County Libraries",
        "Libraries online",
        SetId.of("technology"),
        Delivery.ONLINE,
        "",
        "",
        List.of(
            new Approval(
                LocalDate.of(2018, 6, 1),
                LocalDate.of(2022, 6, 1),
                LocalDate.of(2016, 6, 1),
                LocalDate.of(2023, 6, 1))),
        Set.of(),
        List.of());
  }

  /** The page's own rule about roles; the chain before it lets every role of the program in. */
  @TestConfiguration
  @EnableMethodSecurity
  static class Doors {}
}
