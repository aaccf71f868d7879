package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.appeals.AppealId;
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.AppealStage;
import org.colophon.appeals.AppealState;
import org.colophon.appeals.AppealView;
import org.colophon.appeals.AppealedDecision;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.ResolutionIncomplete;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineLine;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.AdverseDecision;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.Providers;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.credentials.Awards;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.Seats;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.Portfolios;
import org.colophon.records.RecordRequests;
import org.colophon.web.testing.PageFrame;
import org.colophon.webinars.OutreachRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** What people of the program see of an appeal, and who of them. */
@WebMvcTest({
  CaseFilePage.class,
  CaseSummaryPage.class,
  CaseDownload.class,
  ResolutionPage.class,
  TaskPage.class
})
@Import({CaseDoor.class, CasePapers.class, CollegePapers.class, PageFrame.class})
class AppealCasePagesTest {

  static final CaseNumber CASE = CaseNumber.of("B-2026-00042");
  static final CaseNumber ABOUT = CaseNumber.of("P-2026-00007");
  static final CaseNumber ELSEWHERE = CaseNumber.of("N-2026-00008");
  static final PersonId ANA = PersonId.of("u5001");
  static final PersonId HELEN = PersonId.of("u5002");
  static final PersonId TOBIAS = PersonId.of("u5003");
  static final Instant MARCH = Instant.parse("2026-03-09T15:00:00Z");
  static final String AT = "/cases/" + CASE;
  static final String[] COMMITTEES = {"REVIEW_COMMITTEE", "PROGRAM_COMMITTEE"};

  @TestConfiguration
  @EnableMethodSecurity
  static class Guarded {}

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
  @MockitoBean Proposals proposals;
  @MockitoBean CourseReviews reviews;
  @MockitoBean CourseConditions conditions;
  @MockitoBean Renewals renewals;
  @MockitoBean Seats seats;
  @MockitoBean OutreachRequests outreach;
  @MockitoBean ProviderTies ties;
  @MockitoBean ReviewsOfApprovals approvalReviews;
  @MockitoBean Portfolios portfolios;
  @MockitoBean PortfolioReviews portfolioReviews;
  @MockitoBean PortfolioVerdicts verdicts;
  @MockitoBean Agreements agreements;
  @MockitoBean Graduations graduations;
  @MockitoBean ProvisionalCertifications provisionals;
  @MockitoBean Providers providers;
  @MockitoBean Appeals appeals;
  @MockitoBean CourseDecisions decisions;
  @MockitoBean org.colophon.cases.CaseTasks tasks;

  final FileId letter = new FileId(UUID.randomUUID());
  final FileId resolution = new FileId(UUID.randomUUID());

  @BeforeEach
  void anAppealThatLiesWithTheBoard() {
    open(CASE, CaseKind.APPEAL, "Elm County: Appeal, Denial of “Libraries online”");
    open(ABOUT, CaseKind.COURSE, "Elm County: Libraries online");
    open(ELSEWHERE, CaseKind.RENEWAL, "Elm County: Libraries offline");
    name(ANA, "Ana Ruiz");
    name(HELEN, "Helen Nakamura");
    name(TOBIAS, "Tobias Lindgren");
    var appeal = appeal(AppealStage.BOARD, null);
    when(appeals.find(CASE)).thenReturn(appeal);
    when(appeals.about(ABOUT)).thenReturn(List.of(appeal));
    when(decisions.find("proposal-4f"))
        .thenReturn(
            Optional.of(
                new AdverseDecision(
                    "proposal-4f",
                    "Denial of “Libraries online”",
                    ProviderId.next(),
                    "Elm County",
                    ABOUT,
                    MARCH,
                    "It does not cover <one> set.",
                    true)));
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(20));
  }

  @Test
  void theCaseShowsStagesClocksAndWhoMayNotDecide() {
    assertThat(as("PROGRAM_STAFF", AT))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Denial of “Libraries online”",
            "/cases/" + ABOUT,
            "It does not cover &lt;one&gt; set.",
            "The map was &lt;complete&gt;.",
            "Review committee",
            "It was fair.",
            "July 1, 2026",
            "Not decided yet",
            "Helen Nakamura",
            "/cases/" + CASE + "/files/" + letter,
            AT + "/resolution");
    assertThat(as("PROGRAM_STAFF", AT + "/summary")).hasStatusOk().bodyText().contains("Stages");
  }

  @Test
  void bothCommitteesReadAppealsAndWhatIsAppealedAndNothingElse() {
    for (var committee : COMMITTEES) {
      assertThat(as(committee, AT)).hasStatusOk().bodyText().doesNotContain(AT + "/resolution");
      assertThat(as(committee, AT + "/summary")).hasStatusOk();
      assertThat(as(committee, "/cases/" + ELSEWHERE)).as(committee).hasStatus(403);
    }
    for (var other : List.of("COURSE_EVALUATORS", "PORTFOLIO_EVALUATORS")) {
      assertThat(as(other, AT)).as(other).hasStatus(403);
    }
    when(appeals.about(ABOUT)).thenReturn(List.of());
    assertThat(as("PROGRAM_COMMITTEE", "/cases/" + ABOUT)).hasStatus(403);
    verify(cases, atLeastOnce())
        .recordOnce(
            eq(CASE),
            org.mockito.ArgumentMatchers.argThat(
                it -> it != null && it.text().equals("Case read by the program committee.")),
            any());
  }

  @Test
  void onlyTheOfficeAddsTheResolution() throws Exception {
    var stored = mock(StoredFile.class);
    when(stored.id()).thenReturn(resolution);
    when(files.store(any(), any(), any(), any())).thenReturn(stored);
    for (var committee : COMMITTEES) {
      assertThat(as(committee, AT + "/resolution")).hasStatus(403);
      assertThat(send(committee, new byte[] {1})).hasStatus(403);
    }
    assertThat(as("PROGRAM_STAFF", "/cases/" + ABOUT + "/resolution")).hasStatus(404);
    assertThat(as("PROGRAM_STAFF", AT + "/resolution"))
        .hasStatusOk()
        .bodyText()
        .contains("Add the Board’s resolution");
    assertThat(send("PROGRAM_STAFF", new byte[0]))
        .hasStatusOk()
        .bodyText()
        .contains("Choose the file with the resolution.", "paper-error");
    verify(appeals, never()).keepResolution(any(), any(), any());

    assertThat(send("PROGRAM_STAFF", new byte[] {1})).hasRedirectedUrl(AT + "/resolution");
    verify(appeals).keepResolution(CASE, resolution, PersonId.of("u5009"));
  }

  @Test
  void aResolutionThatComesWhenAllIsDecidedIsNotTaken() throws Exception {
    var stored = mock(StoredFile.class);
    when(stored.id()).thenReturn(resolution);
    when(files.store(any(), any(), any(), any())).thenReturn(stored);
    var over = mock(ResolutionIncomplete.class);
    when(over.getMessage()).thenReturn("The appeal does not lie with the Board now.");
    doThrow(over).when(appeals).keepResolution(any(), any(), any());

    assertThat(send("PROGRAM_STAFF", new byte[] {1}))
        .hasRedirectedUrl(AT + "/resolution")
        .flash()
        .containsEntry("warning", "The appeal does not lie with the Board now.");
  }

  @Test
  void filesOfAnAppealAreHandedOut() {
    var with = appeal(AppealStage.BOARD, resolution);
    when(appeals.find(CASE)).thenReturn(with);
    for (var file : List.of(letter, resolution)) {
      var stored = mock(StoredFile.class);
      when(stored.id()).thenReturn(file);
      when(stored.name()).thenReturn("a.pdf");
      when(stored.contentType()).thenReturn("application/pdf");
      when(files.find(file)).thenReturn(Optional.of(stored));
      when(files.read(file)).thenReturn(new ByteArrayInputStream(new byte[0]));
      assertThat(as("PROGRAM_COMMITTEE", AT + "/files/" + file)).hasStatusOk();
    }
    assertThat(as("PROGRAM_COMMITTEE", AT + "/files/" + UUID.randomUUID())).hasStatus(404);
    assertThat(as("PROGRAM_STAFF", AT + "/resolution"))
        .bodyText()
        .contains("Put another in its place");
  }

  @Test
  void aTaskOpensInTasklistForTheProgramCommittee() {
    when(tasks.find("4f"))
        .thenReturn(
            Optional.of(
                new org.colophon.cases.CaseTasks.CaseTask(CASE, "Decide about appeal", true)));

    assertThat(as("PROGRAM_COMMITTEE", "/tasks/4f"))
        .hasRedirectedUrl("/camunda/app/tasklist/default/#/?task=4f");
  }

  private AppealView appeal(AppealStage stage, FileId paper) {
    return new AppealView(
        AppealId.next(),
        CASE,
        CourseDecisions.KIND,
        new AppealedDecision(
            "proposal-4f",
            "provider 4f",
            "Elm County",
            "Denial of “Libraries online”",
            ABOUT,
            MARCH,
            Set.of(HELEN),
            true),
        LocalDate.of(2026, 4, 8),
        "The map was <complete>.",
        letter,
        ANA,
        MARCH,
        AppealState.DECIDING,
        "",
        null,
        "",
        List.of(
            new AppealView.Step(
                AppealStage.REVIEW_COMMITTEE,
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 5, 8),
                AppealOutcome.UPHELD,
                LocalDate.of(2026, 4, 2),
                "It was fair.",
                TOBIAS),
            new AppealView.Step(
                stage, LocalDate.of(2026, 4, 2), LocalDate.of(2026, 7, 1), null, null, "", null)),
        paper);
  }

  private void name(PersonId id, String name) {
    var parts = name.split(" ");
    var person = new Person(id, id + "@x.example", parts[0], parts[1], true, Set.of());
    when(accounts.find(id)).thenReturn(Optional.of(person));
    when(accounts.person(id)).thenReturn(person);
  }

  private void open(CaseNumber number, CaseKind kind, String title) {
    when(cases.find(number))
        .thenReturn(
            Optional.of(
                new CaseView(
                    number,
                    kind,
                    ANA,
                    title,
                    CaseStanding.OPEN,
                    "Board",
                    WaitsOn.PROGRAM_OFFICE,
                    LocalDate.of(2026, 7, 1),
                    "The Board resolves.",
                    "",
                    MARCH,
                    MARCH,
                    null)));
    when(cases.timeline(number))
        .thenReturn(
            List.of(
                new TimelineLine(1, MARCH, TimelineEntry.Kind.STATE, "Case opened.", null, true)));
  }

  private MvcTestResult as(String role, String at) {
    return pages.get().uri(at).with(user("u5009").roles(role)).exchange();
  }

  private MvcTestResult send(String role, byte[] content) {
    return pages.perform(
        pages
            .post()
            .uri(AT + "/resolution")
            .multipart()
            .file(new MockMultipartFile("paper", "a.pdf", "application/pdf", content))
            .with(user("u5009").roles(role))
            .with(csrf()));
  }
}
