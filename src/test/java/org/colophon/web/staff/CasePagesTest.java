package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.appeals.Appeals;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.DuplicateWarning;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CasePage;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.ChainCheck;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.cases.WorkListFilter;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.Approval;
import org.colophon.courses.CompletionState;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.Instructor;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalContent;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.Providers;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.courses.SubmittedProposal;
import org.colophon.credentials.AwardId;
import org.colophon.credentials.AwardState;
import org.colophon.credentials.AwardView;
import org.colophon.credentials.Awards;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.evaluation.CourseMark;
import org.colophon.evaluation.CourseReview;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.SetId;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequests;
import org.colophon.web.Problem;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.webinars.OutreachQuestion;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachState;
import org.colophon.webinars.OutreachView;
import org.colophon.webinars.OutreachWish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({CaseFilePage.class, CaseSummaryPage.class, CaseDownload.class, WorkListPage.class})
@Import({CaseDoor.class, CasePapers.class, CollegePapers.class, PageFrame.class})
class CasePagesTest {

  static final String CASE = "/cases/C-2026-00042";

  @Autowired MockMvcTester pages;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean Accounts accounts;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievementRecords achievements;
  @MockitoBean Completions completions;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean Invoices invoices;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Awards awards;
  @MockitoBean Certificates certificates;
  @MockitoBean Notices notices;
  @MockitoBean Cases cases;
  @MockitoBean FileStore files;
  @MockitoBean RecordRequests requests;
  @MockitoBean OutreachRequests outreach;
  @MockitoBean Proposals proposals;
  @MockitoBean ProviderTies ties;
  @MockitoBean CourseReviews reviews;
  @MockitoBean CourseConditions conditions;
  @MockitoBean Renewals renewals;
  @MockitoBean ReviewsOfApprovals approvalReviews;
  @MockitoBean Portfolios portfolios;
  @MockitoBean PortfolioReviews portfolioReviews;
  @MockitoBean PortfolioVerdicts verdicts;
  @MockitoBean Seats seats;
  @MockitoBean Appeals appeals;
  @MockitoBean CourseDecisions decisions;
  @MockitoBean Agreements agreements;
  @MockitoBean Graduations graduations;
  @MockitoBean ProvisionalCertifications provisionals;
  @MockitoBean Providers providers;

  @Test
  void aProposedCourseIsReadWithBothJudgements() {
    var number = CaseNumber.of("P-2026-00042");
    var at = "/cases/" + number;
    var instructor = new Instructor(UUID.randomUUID(), "Ida Moss", "", "Ten years", null);
    when(cases.find(number))
        .thenReturn(
            Optional.of(
                new CaseView(
                    number,
                    CaseKind.COURSE,
                    Ruth.ID,
                    "Elm County: Libraries online",
                    CaseStanding.OPEN,
                    "Decision",
                    WaitsOn.COMMITTEE,
                    LocalDate.of(2026, 4, 1),
                    "The committee decides.",
                    "",
                    Instant.parse("2026-03-09T15:00:00Z"),
                    Instant.parse("2026-03-09T15:00:00Z"),
                    null)));
    var story = cases.timeline(Ruth.CASE);
    when(cases.timeline(number)).thenReturn(story);
    when(proposals.submitted(number))
        .thenReturn(
            new SubmittedProposal(
                ProposalId.next(),
                number,
                ProviderId.next(),
                "Elm County",
                SetId.of("technology"),
                LocalDate.of(2026, 3, 2),
                2,
                new ProposalContent(
                    Map.of(ProposalField.TITLE, "Libraries online"),
                    List.of(instructor),
                    List.of(new MapEntry(3, "Unit 3", "Quiz 3"))),
                "ab12",
                Ruth.ID,
                Instant.parse("2026-03-09T15:00:00Z")));

    assertThat(staff(at))
        .hasStatusOk()
        .bodyText()
        .contains("Course approval P-2026-00042", "Libraries online", "ab12", "Quiz 3", "Ida Moss")
        .contains("It shows here once both have filed")
        .doesNotContain("??");

    when(reviews.filed(number, 2)).thenReturn(List.of(judgement(1), judgement(2)));
    assertThat(as("REVIEW_COMMITTEE", at + "/summary"))
        .hasStatusOk()
        .bodyText()
        .contains("Evaluator 2: 0 of 9 met", "One quiz only.", "Assessment: Partly met", "Sound.")
        .doesNotContain("??");
  }

  private static CourseReview judgement(int position) {
    return new CourseReview(
        new SeatId(UUID.randomUUID()),
        position,
        Ruth.AMOS,
        List.of(new CourseMark(3, Finding.MET, Finding.PARTLY, Finding.MET, "One quiz only.")),
        "Sound.");
  }

  @BeforeEach
  void ruthsCase() {
    var completion = Ruth.completion(CompletionState.REPORTED);
    when(accounts.person(Ruth.ID)).thenReturn(Ruth.person());
    when(accounts.person(Ruth.AMOS)).thenReturn(Ruth.amos());
    when(accounts.find(Ruth.AMOS)).thenReturn(Optional.of(Ruth.amos()));
    when(accounts.find(Ruth.ID)).thenReturn(Optional.of(Ruth.person()));
    when(cases.find(Ruth.CASE))
        .thenReturn(
            Optional.of(
                Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, LocalDate.of(2026, 3, 1))));
    when(candidacies.duplicates(any()))
        .thenReturn(
            List.of(
                new DuplicateWarning(PersonId.of("u1999"), CaseNumber.of("C-2026-00007"), true)));
    when(candidacies.byCase(Ruth.CASE))
        .thenReturn(Optional.of(Ruth.candidacy(CandidacyState.ACCEPTED)));
    when(achievements.proof(any())).thenReturn(Ruth.proof("foundations"));
    when(completions.of(Ruth.ID)).thenReturn(List.of(completion));
    when(catalog.find(completion.course()))
        .thenReturn(
            Optional.of(
                new CourseView(
                    completion.course(),
                    ProviderId.next(),
                    "Elm County Libraries",
                    "Cataloging step by step",
                    completion.set(),
                    Delivery.ONLINE,
                    "95.00 USD",
                    "",
                    List.of(
                        new Approval(
                            LocalDate.of(2024, 6, 1),
                            LocalDate.of(2028, 6, 1),
                            LocalDate.of(2022, 6, 1),
                            LocalDate.of(2029, 6, 1))),
                    Set.of(),
                    List.of())));
    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.of(Ruth.invoice(InvoiceState.PAID)));
    when(conflicts.about(Ruth.ID))
        .thenReturn(
            List.of(
                new Conflict(
                    PersonId.of("u2002"),
                    Ruth.ID,
                    ConflictKind.INSTRUCTOR,
                    "You taught a course this candidate completed in 2025.",
                    "completion")));
    when(notices.ofCase(Ruth.CASE))
        .thenReturn(List.of(Ruth.notice("Your application has arrived", "Dear Ruth,\n<all> well")));
    when(cases.timeline(Ruth.CASE))
        .thenReturn(
            List.of(
                Ruth.line(1, Kind.STATE, "Case opened.", null),
                Ruth.line(2, Kind.NOTE, "She called.", Ruth.AMOS)));
  }

  @Test
  void staffSeeEverythingAboutTheCase() {
    assertThat(staff(CASE))
        .hasStatusOk()
        .bodyText()
        .contains(
            "C-2026-00042",
            "Ruth Alvarez",
            "class=\"status late\"",
            "Springfield Library",
            "5,217.14",
            "C-2026-00007",
            "Amos Whitfield",
            "All in order.",
            "I-2026-00042",
            "A course about Foundations of Library Services",
            "1 of 6 sets achieved",
            "Cataloging step by step",
            "/cases/C-2026-00042/files/" + Ruth.CERTIFICATE,
            "taught the candidate",
            "Your application has arrived",
            "&lt;all&gt; well",
            "She called.",
            "Only the program sees this",
            "action=\"/cases/C-2026-00042/notes\"");
  }

  @Test
  void aRequestAboutTheRecordHasACasePageLikeOthers() {
    var late = Ruth.recordCase(LocalDate.of(2026, 3, 1));
    when(cases.find(Ruth.RECORD_CASE)).thenReturn(Optional.of(late));
    when(cases.ofSubject(Ruth.ID))
        .thenReturn(
            List.of(late, Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END)));
    when(cases.timeline(Ruth.RECORD_CASE))
        .thenReturn(List.of(Ruth.line(1, Kind.STATE, "Correction asked for.", Ruth.ID)));
    when(requests.find(Ruth.RECORD_CASE))
        .thenReturn(Ruth.recordRequest(RecordRequestState.PARTLY_GRANTED));

    assertThat(staff("/cases/R-2026-00001"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Record request R-2026-00001",
            "class=\"status late\"",
            "Date of birth",
            "It is May 4, 1989.",
            "Corrected in the application.",
            "Amos Whitfield",
            "href=\"/cases/C-2026-00042\"",
            "Correction asked for.",
            "action=\"/cases/R-2026-00001/notes\"")
        .doesNotContain("href=\"/cases/R-2026-00001\"", "Springfield Library", "??");
    assertThat(staff("/cases/R-2026-00001/summary"))
        .hasStatusOk()
        .bodyText()
        .contains("class=\"embedded\"", "Date of birth", "target=\"_blank\"")
        .doesNotContain("??");
    assertThat(as("REVIEW_COMMITTEE", "/cases/R-2026-00001")).hasStatus(403);
  }

  @Test
  void whatAGroupAsksForIsACaseWithItsTask() {
    var number = CaseNumber.of("O-2026-00001");
    when(cases.find(number))
        .thenReturn(
            Optional.of(
                new CaseView(
                    number,
                    CaseKind.OUTREACH,
                    Ruth.ID,
                    "Ruth Alvarez",
                    CaseStanding.OPEN,
                    "Answer awaited",
                    WaitsOn.PROGRAM_OFFICE,
                    Ruth.TODAY.plusDays(10),
                    "The program office answers.",
                    null,
                    Ruth.NOW,
                    Ruth.NOW,
                    null)));
    when(cases.timeline(number))
        .thenReturn(List.of(Ruth.line(1, Kind.STATE, "Webinar for a group.", Ruth.ID)));
    when(outreach.find(number))
        .thenReturn(
            new OutreachView(
                number,
                Ruth.ID,
                new OutreachQuestion(
                    OutreachWish.GROUP_WEBINAR, "Oak Park Library", 25, "In May", "How to begin."),
                OutreachState.FILED,
                Ruth.NOW,
                Ruth.TODAY.plusDays(10),
                Optional.empty()));

    assertThat(staff("/cases/O-2026-00001"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Outreach O-2026-00001",
            "Oak Park Library",
            "25",
            "In May",
            "How to begin.",
            "Answer group or promoter",
            "href=\"/staff/webinars/new\"")
        .doesNotContain("Springfield Library", "??");
    assertThat(staff("/cases/O-2026-00001/summary"))
        .hasStatusOk()
        .bodyText()
        .contains("class=\"embedded\"", "How to begin.")
        .doesNotContain("??");
  }

  @Test
  void aLookIsWrittenDownOnceAnHourAndNamesTheRoleForTheCandidate() {
    staff(CASE);

    verify(cases)
        .recordOnce(
            eq(Ruth.CASE),
            argThat(
                it ->
                    it.kind() == Kind.VIEW
                        && it.text().equals("Case read by program staff.")
                        && Ruth.AMOS.equals(it.actor())
                        && it.visibleToSubject()),
            eq(Instant.parse("2026-03-09T14:00:00Z")));
  }

  @Test
  void theTimelineIsReadByKind() {
    assertThat(staff(CASE + "?kind=NOTE"))
        .bodyText()
        .contains("She called.", "aria-current=\"true\"", "kind=STATE")
        .doesNotContain("Case opened.");
    assertThat(staff(CASE + "?kind=nonsense")).hasStatus(400);
  }

  @Test
  void theCommitteeEntersOnlyWhereAnAwardWasOpened() {
    assertThat(as("REVIEW_COMMITTEE", CASE)).hasStatus(403);
    assertThat(as("REVIEW_COMMITTEE", CASE + "/summary")).hasStatus(403);
    assertThat(as("REVIEW_COMMITTEE", CASE + "/files/" + Ruth.CERTIFICATE)).hasStatus(403);
    verify(cases, never()).recordOnce(any(), any(), any());

    awardOpened();

    assertThat(as("REVIEW_COMMITTEE", CASE)).hasStatusOk();
    assertThat(as("REVIEW_COMMITTEE", CASE + "/summary")).hasStatusOk();
  }

  @Test
  void otherRolesDoNotEnter() {
    awardOpened();

    assertThat(as("COURSE_EVALUATORS", CASE)).hasStatus(403);
    assertThat(as("PORTFOLIO_EVALUATORS", CASE + "/summary")).hasStatus(403);
    assertThat(as("PROGRAM_COMMITTEE", "/cases")).hasStatus(403);
    assertThat(as("REVIEW_COMMITTEE", "/cases")).hasStatus(403);
  }

  @Test
  void nobodyEntersTheirOwnCaseFromThisSide() {
    assertThat(pages.get().uri(CASE).with(user("u1001").roles("PROGRAM_STAFF"))).hasStatus(403);
  }

  @Test
  void whatIsNoCaseIsNotFound() {
    assertThat(staff("/cases/C-2026-00043")).hasStatus(404);
    assertThat(staff("/cases/whatever")).hasStatus(404);
  }

  @Test
  void managersReadButDoNotWrite() {
    assertThat(as("MANAGERS", CASE)).hasStatusOk().bodyText().doesNotContain("/notes\"");
    assertThat(post("MANAGERS", CASE + "/notes", "text", "Hello")).hasStatus(403);
    verify(cases, never()).recordOnce(any(), argThat(it -> it.kind() == Kind.NOTE), any());
  }

  @Test
  void aNoteSentAgainWithinFiveMinutesIsWrittenOnce() {
    assertThat(post("PROGRAM_STAFF", CASE + "/notes", "text", " She called. "))
        .hasRedirectedUrl(CASE);

    verify(cases)
        .recordOnce(
            Ruth.CASE,
            new TimelineEntry(Kind.NOTE, "She called.", Ruth.AMOS, false),
            Instant.parse("2026-03-09T14:55:00Z"));
  }

  @Test
  void aNoteLeadsBackToThePageOfItsOwnThatACaseHas() throws Exception {
    var mentoring = mock(CaseView.class);
    when(mentoring.kind()).thenReturn(CaseKind.MENTORING);
    when(mentoring.number()).thenReturn(CaseNumber.of("T-2026-00001"));
    when(mentoring.subject()).thenReturn(Ruth.ID);
    when(cases.find(mentoring.number())).thenReturn(Optional.of(mentoring));

    var empty = post("PROGRAM_STAFF", "/cases/T-2026-00001/notes", "text", " ");
    assertThat(empty).hasRedirectedUrl("/staff/mentoring/T-2026-00001");
    assertThat(empty.getMvcResult().getFlashMap().get("problems"))
        .isEqualTo(List.of(new Problem("note", "Write the note first.")));
    var tooLong = post("PROGRAM_STAFF", "/cases/T-2026-00001/notes", "text", "x".repeat(4001));
    assertThat(tooLong.getMvcResult().getFlashMap().get("note")).isEqualTo("x".repeat(4001));

    var written = post("PROGRAM_STAFF", "/cases/T-2026-00001/notes", "text", "She called.");
    assertThat(written).hasRedirectedUrl("/staff/mentoring/T-2026-00001");
    assertThat(written.getMvcResult().getFlashMap().get("notice")).isNotNull();
  }

  @Test
  void anEmptyNoteIsAskedForAtTheField() {
    assertThat(post("PROGRAM_STAFF", CASE + "/notes", "text", " "))
        .hasStatusOk()
        .bodyText()
        .contains("Write the note first.", "href=\"#note\"", "note-error");
    verify(cases, never()).recordOnce(any(), argThat(it -> it.kind() == Kind.NOTE), any());
  }

  @Test
  void theTimelineIsCheckedOnRequest() {
    when(cases.checkChain(Ruth.CASE)).thenReturn(ChainCheck.intact(Ruth.CASE, 2));

    var answer = post("PROGRAM_STAFF", CASE + "/check", "x", "");

    assertThat(answer).hasRedirectedUrl(CASE);
    assertThat(answer.getMvcResult().getFlashMap().get("notice"))
        .isEqualTo("All 2 lines of the timeline are as they were written.");
  }

  @Test
  void onlyAMailOfThisCaseIsSentAgain() {
    var mine = notices.ofCase(Ruth.CASE).get(0).id();
    var foreign = Ruth.notice("x", "y").id();

    assertThat(post("PROGRAM_STAFF", CASE + "/notices/" + foreign + "/resend", "stamp", "1-SENT"))
        .hasStatus(404);
    verify(notices, never()).resend(any(), any(), any());
    assertThat(post("PROGRAM_STAFF", CASE + "/notices/" + mine + "/resend", "stamp", "1-SENT"))
        .hasRedirectedUrl(CASE);
    verify(notices).resend(mine, "1-SENT", Ruth.AMOS);
  }

  @Test
  void filesAreHandedOutToBeSavedOnly() {
    when(files.find(Ruth.CERTIFICATE))
        .thenReturn(
            Optional.of(
                new StoredFile(
                    Ruth.CERTIFICATE,
                    "Zeugnis Ä.pdf",
                    "application/pdf",
                    4,
                    "0".repeat(64),
                    Ruth.ID,
                    Instant.EPOCH)));
    when(files.read(Ruth.CERTIFICATE)).thenReturn(new ByteArrayInputStream("%PDF".getBytes()));

    var answer = staff(CASE + "/files/" + Ruth.CERTIFICATE);

    assertThat(answer).hasStatusOk().bodyText().isEqualTo("%PDF");
    verify(cases)
        .recordOnce(
            eq(Ruth.CASE),
            argThat(it -> it.text().equals("File opened by program staff: Zeugnis Ä.pdf")),
            any());
    assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void filesOfOtherCasesAreNotFound() {
    var foreign = FileId.next();

    assertThat(staff(CASE + "/files/" + foreign)).hasStatus(404);
    assertThat(staff(CASE + "/files/no-file")).hasStatus(404);
    verify(files, never()).read(any());
  }

  @Test
  void theSummaryStandsInATaskWithoutFrame() {
    assertThat(staff(CASE + "/summary"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Meets the admission rule", "5,217", "C-2026-00007", "325.00 USD", "page-height.js")
        .doesNotContain("<nav", "<footer", "masthead", "She called.");
  }

  @Test
  void theSummaryTellsWhoMayNotDecideOnTheAward() {
    when(conflicts.between(Ruth.AMOS, Ruth.ID))
        .thenReturn(
            Optional.of(
                new Conflict(
                    Ruth.AMOS,
                    Ruth.ID,
                    ConflictKind.TOOK_PART,
                    "You confirmed a course of this candidate.",
                    "completion")));

    assertThat(staff(CASE + "/summary")).bodyText().doesNotContain("You may not decide");

    awardOpened();

    assertThat(staff(CASE + "/summary"))
        .bodyText()
        .contains("You may not decide on this award.", "You confirmed a course of this candidate.");
  }

  @Test
  void theCompletionShowsWhatToCompare() {
    assertThat(staff(CASE + "/completions/" + Ruth.COMPLETION))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Cataloging step by step",
            "September 1, 2025 to December 15, 2025",
            "June 1, 2022",
            "target=\"_blank\"",
            "/files/" + Ruth.CERTIFICATE)
        .doesNotContain("<nav", "<footer");
    assertThat(staff(CASE + "/completions/other")).hasStatus(404);
  }

  @Test
  void theWorkListFiltersAndPages() {
    var late = cases.find(Ruth.CASE).orElseThrow();
    when(cases.stages()).thenReturn(List.of("Admission review"));
    when(cases.lateCount(Ruth.TODAY)).thenReturn(1L);
    when(cases.openCases(any(), anyInt(), anyInt()))
        .thenReturn(new CasePage(List.of(late), 60, 1, 25));

    assertThat(staff("/cases?waitsOn=PROGRAM_OFFICE&late=true&page=1"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"/cases/C-2026-00042\"",
            "class=\"status late\"",
            "Page 2 of 3",
            "waitsOn=PROGRAM_OFFICE&amp;stage=&amp;late=true&amp;week=false&amp;page=2");
    verify(cases)
        .openCases(
            WorkListFilter.everything().waitingOn(WaitsOn.PROGRAM_OFFICE).lateOn(Ruth.TODAY),
            1,
            25);
  }

  @Test
  void theWorkListFindsByNumberOrName() {
    when(cases.search(anyString(), anyInt(), anyInt()))
        .thenReturn(new CasePage(List.of(Ruth.closedCase("Withdrawn")), 1, 0, 25));

    assertThat(staff("/cases?q=alvarez"))
        .bodyText()
        .contains("1 case found for “alvarez”", "Withdrawn", "Ruth Alvarez");
    verify(cases, never()).openCases(any(), anyInt(), anyInt());
  }

  private void awardOpened() {
    when(awards.ofCase(Ruth.CASE))
        .thenReturn(
            Optional.of(
                new AwardView(
                    AwardId.next(),
                    Ruth.CANDIDATE,
                    Ruth.ID,
                    Ruth.CASE,
                    AwardState.OPEN,
                    LocalDate.of(2026, 4, 8),
                    List.of())));
  }

  private MvcTestResult staff(String address) {
    return as("PROGRAM_STAFF", address);
  }

  private MvcTestResult as(String role, String address) {
    return pages.get().uri(address).with(user("u2001").roles(role)).exchange();
  }

  private MvcTestResult post(String role, String address, String field, String value) {
    return pages
        .post()
        .uri(address)
        .param(field, value)
        .with(user("u2001").roles(role))
        .with(csrf())
        .exchange();
  }
}
