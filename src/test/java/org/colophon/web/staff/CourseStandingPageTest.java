package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Approval;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.HasPart;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ReviewOfApprovalState;
import org.colophon.courses.ReviewOfApprovalView;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.courses.Suspension;
import org.colophon.courses.TeachOut;
import org.colophon.courses.TeachOut.Standing;
import org.colophon.courses.TeachOuts;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CourseStandingPage.class)
@Import({PageFrame.class, CourseRecordPageTest.Doors.class})
class CourseStandingPageTest {

  static final LocalDate ENDS = LocalDate.of(2026, 3, 9);
  static final CaseNumber CASE = CaseNumber.of("W-2026-00004");

  @Autowired MockMvcTester pages;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean ReviewsOfApprovals reviews;
  @MockitoBean TeachOuts teachOuts;
  @MockitoBean Accounts accounts;

  final CourseId id = CourseId.next();
  CourseView course;

  @BeforeEach
  void aCourseIsApproved() {
    given(LocalDate.of(2028, 6, 1), List.of());
    when(accounts.find(Ruth.ID)).thenReturn(Optional.of(Ruth.person()));
  }

  @Test
  void whatIsKnownOfAnApprovalStandsTogether() {
    assertThat(get("PROGRAM_STAFF"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Approved until June 1, 2028",
            "If the approval ended",
            "Has agreed that the provider reports for them",
            "Open the review",
            "/cases/" + Ruth.CASE)
        .doesNotContain("??");
  }

  @Test
  void whatStillCountsIsSaidForEachCandidate() {
    given(ENDS, List.of());
    when(teachOuts.began(id)).thenReturn(true);

    assertThat(get("PROGRAM_STAFF"))
        .bodyText()
        .contains(
            "Ends on March 9, 2026",
            "Who has begun the course by March 9, 2026 gets credit when they complete it by March 9, 2027.",
            "It counts when begun by March 9, 2026 and completed by March 9, 2027.")
        .doesNotContain("If the approval ended");
  }

  @Test
  void aSuspensionIsSaidAndAReviewIsOpenOnce() {
    given(LocalDate.of(2028, 6, 1), List.of(new Suspension(LocalDate.of(2026, 2, 2), null)));
    when(reviews.ofCourse(id)).thenReturn(List.of(review(ReviewOfApprovalState.SUSPENDED)));

    assertThat(get("REVIEW_COMMITTEE"))
        .bodyText()
        .contains("Suspended since February 2, 2026", "W-2026-00004")
        .doesNotContain("Open the review");
  }

  @Test
  void theCommitteeReadsHowManyAndNotWho() {
    assertThat(get("REVIEW_COMMITTEE"))
        .bodyText()
        .contains("1 candidates are known to be affected", "Open the review")
        .doesNotContain(Ruth.CASE.value(), Ruth.person().name());
  }

  @Test
  void whoWatchesOpensNothing() throws Exception {
    for (var role : List.of("MANAGERS", "ADMIN")) {
      assertThat(get(role)).hasStatusOk().bodyText().doesNotContain("Open the review");
      assertThat(post(role, "Another unit 3.")).hasStatus(403);
    }
    verify(reviews, never()).open(any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROGRAM_COMMITTEE", "COURSE_EVALUATORS", "PORTFOLIO_EVALUATORS"})
  void othersCannotOpenIt(String role) {
    assertThat(get(role)).hasStatus(403);
    assertThat(post(role, "Another unit 3.")).hasStatus(403);
  }

  @Test
  void aReviewIsOpenedAsItWasTyped() throws Exception {
    when(reviews.open(Ruth.AMOS, id, "Another unit 3.")).thenReturn(CASE);

    var answer = post("PROGRAM_STAFF", "Another unit 3.");

    assertThat(answer).hasRedirectedUrl("/staff/courses/" + id);
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice")).contains("W-2026-00004");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() throws Exception {
    assertThat(post("PROGRAM_STAFF", " "))
        .bodyText()
        .contains("id=\"concern-error\"", "Say what it is about.");
    assertThat(post("PROGRAM_STAFF", "x".repeat(4001)))
        .bodyText()
        .contains("id=\"concern-error\"", "x".repeat(4001));
    verify(reviews, never()).open(any(), any(), any());
    var part = mock(HasPart.class);
    when(part.getMessage()).thenReturn("Someone else does this.");
    when(reviews.open(any(), any(), any())).thenThrow(part);
    assertThat(post("PROGRAM_STAFF", "Another unit 3."))
        .bodyText()
        .contains("id=\"concern-error\"", "Someone else does this.", "Another unit 3.");
  }

  @Test
  void whatIsNoCourseIsNotFound() {
    assertThat(
            pages
                .get()
                .uri("/staff/courses/" + CourseId.next())
                .with(user("u2001").roles("PROGRAM_STAFF")))
        .hasStatus(404);
  }

  private void given(LocalDate until, List<Suspension> suspensions) {
    var approval =
        new Approval(
            LocalDate.of(2024, 6, 1), until, LocalDate.of(2022, 6, 1), until.plusMonths(12));
    course =
        new CourseView(
            id,
            ProviderId.next(),
            "Elm County Libraries",
            "Libraries online",
            SetId.of("technology"),
            Delivery.ONLINE,
            "",
            "",
            List.of(approval),
            Set.of(),
            suspensions);
    when(catalog.find(id)).thenReturn(Optional.of(course));
    when(teachOuts.of(id))
        .thenReturn(
            new TeachOut(
                course,
                approval,
                List.of(new TeachOut.Line(Ruth.ID, Ruth.CASE, Standing.EXPECTED, null, null))));
  }

  private ReviewOfApprovalView review(ReviewOfApprovalState state) {
    return new ReviewOfApprovalView(
        CASE,
        course,
        state,
        "Another unit 3.",
        PersonId.of("u2001"),
        Instant.parse("2026-01-09T15:00:00Z"),
        LocalDate.of(2026, 1, 30),
        "",
        null,
        null,
        null,
        "What is taught is not what was approved.",
        PersonId.of("u3001"),
        Instant.parse("2026-02-02T15:00:00Z"),
        LocalDate.of(2026, 5, 3),
        null);
  }

  private MvcTestResult get(String role) {
    return pages
        .get()
        .uri("/staff/courses/" + id)
        .with(user(Ruth.AMOS.value()).roles(role))
        .exchange();
  }

  private MvcTestResult post(String role, String concern) {
    return pages
        .post()
        .uri("/staff/courses/" + id)
        .with(user(Ruth.AMOS.value()).roles(role))
        .with(csrf())
        .param("concern", concern)
        .exchange();
  }
}
