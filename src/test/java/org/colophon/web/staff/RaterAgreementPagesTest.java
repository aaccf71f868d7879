package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.evaluation.CalibrationCheckView;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.CheckDecision;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.evaluation.RaterAgreement.Line;
import org.colophon.evaluation.RaterAgreement.Part;
import org.colophon.evaluation.RaterAgreement.Two;
import org.colophon.evaluation.RatingPeriod;
import org.colophon.notifications.Notices;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Profiles;
import org.jspecify.annotations.Nullable;
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

@WebMvcTest({RaterAgreementPages.class, CalibrationCheckCases.class})
@Import({PageFrame.class, CourseRecordPageTest.Doors.class})
class RaterAgreementPagesTest {

  static final CaseNumber CASE = CaseNumber.of("K-2026-00001");
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId YOUTH = SetId.of("youth");
  static final PersonId INES = PersonId.of("u4001");
  static final PersonId OMAR = PersonId.of("u4002");
  static final RatingPeriod YEAR = RatingPeriod.yearOf(LocalDate.of(2026, 1, 1));
  static final RatingPeriod WINTER = RatingPeriod.quarterOf(LocalDate.of(2026, 2, 1));
  static final String CHECK = "/staff/agreement/checks/K-2026-00001";

  @Autowired MockMvcTester pages;
  @MockitoBean RaterAgreement agreement;
  @MockitoBean CalibrationChecks checks;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;
  @MockitoBean CaseDoor door;
  @MockitoBean Notices notices;

  final CaseView found = mock(CaseView.class);

  @BeforeEach
  void technologyIsLow() {
    var ines = mock(Person.class);
    when(ines.name()).thenReturn("Ines Okafor");
    when(accounts.find(INES)).thenReturn(Optional.of(ines));
    when(agreement.bySet(any()))
        .thenReturn(
            List.of(
                new Line<>(TECHNOLOGY, Optional.of(Profiles.equal(79))),
                new Line<>(YOUTH, Optional.empty())));
    when(agreement.byCompetency(any(), any()))
        .thenReturn(List.of(new Line<>(3, Optional.of(Profiles.equal(80)))));
    when(agreement.byQuarter(any()))
        .thenReturn(List.of(new Line<>(WINTER, Optional.of(Profiles.equal(79)))));
    when(agreement.byPair(any(), any()))
        .thenReturn(List.of(new Line<>(new Two(INES, OMAR), Optional.of(Profiles.equal(79)))));
    when(agreement.of(any(), anyInt(), any())).thenReturn(Optional.of(Profiles.equal(81)));
    when(checks.latest()).thenReturn(List.of(check(null)));
    when(checks.find(CASE)).thenReturn(check(null));
    when(checks.parts(CASE)).thenReturn(List.of(new Part(INES, 12, 7), new Part(OMAR, 9, 2)));
    when(found.number()).thenReturn(CASE);
    when(found.kind()).thenReturn(CaseKind.CALIBRATION);
    when(found.title()).thenReturn("Agreement: Technology, 2026-Q1");
    when(door.enter(any(), any())).thenReturn(found);
    when(door.enter(any(), any(), any())).thenCallRealMethod();
  }

  @Test
  void everySetStandsThereWithItsFiguresOrThatTheyAreTooFew() {
    assertThat(get("PROGRAM_STAFF", "/staff/agreement"))
        .bodyText()
        .contains(
            "Technology",
            "79 %",
            "[70–90]",
            "too low",
            "0.61",
            "[0.60, 0.80]",
            "Youth Services",
            "too few",
            "Fewer than 10",
            "below 80 percent",
            "K-2026-00001",
            "decide by March 23, 2026")
        .doesNotContain("??");
    verify(agreement).bySet(YEAR);
  }

  @Test
  void aSetStandsThereByCompetencyQuarterAndPair() {
    assertThat(get("MANAGERS", "/staff/agreement/technology?period=2026-Q1"))
        .bodyText()
        .contains("3. Understands the principles", "80 %", "2026-Q1", "Ines Okafor, u4002", "79 %")
        .doesNotContain("??");
    verify(agreement).byCompetency(TECHNOLOGY, WINTER);
    verify(agreement).byPair(TECHNOLOGY, WINTER);
    assertThat(get("MANAGERS", "/staff/agreement/nonsense")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "2026-Q5", "1926", "2026-Q", "99999"})
  void anUnknownPeriodIsTheYearThatRuns(String period) {
    assertThat(get("MANAGERS", "/staff/agreement?period=" + period)).hasStatusOk();
    verify(agreement).bySet(YEAR);
  }

  @Test
  void othersSeeNoFigures() {
    for (var other :
        List.of(
            "ADMIN",
            "REVIEW_COMMITTEE",
            "PROGRAM_COMMITTEE",
            "COURSE_EVALUATORS",
            "PORTFOLIO_EVALUATORS",
            "CANDIDATES")) {
      assertThat(get(other, "/staff/agreement")).hasStatus(403);
      assertThat(get(other, "/staff/agreement/technology")).hasStatus(403);
      assertThat(get(other, CHECK + "/people")).hasStatus(403);
    }
  }

  @Test
  void managersSeeTheCheckAndNotHowSinglePeopleRate() {
    assertThat(get("MANAGERS", CHECK))
        .bodyText()
        .contains(
            "75 of 100 double ratings were equal, 75 percent",
            "81 of 100",
            "March 23, 2026",
            "Tasklist")
        .doesNotContain("Ines Okafor", "??");
    assertThat(get("MANAGERS", CHECK + "/people")).hasStatus(403);
    assertThat(post("MANAGERS", "u4001")).hasStatus(403);
    verify(checks, never()).parts(any());
    verify(checks, never()).choose(any(), any());
  }

  @Test
  void programStaffChooseWhoIsAskedForANewCalibration() {
    when(checks.choose(any(), any())).thenReturn(true);

    assertThat(get("PROGRAM_STAFF", CHECK + "/people"))
        .bodyText()
        .contains("Ines Okafor", ">7<", "too few", "Save who is asked")
        .doesNotContain(">2<", "??");
    assertThat(post("PROGRAM_STAFF", "u4001", "u4099", "nonsense"))
        .hasRedirectedUrl(CHECK + "/people");
    verify(checks).choose(CASE, Set.of(INES));
  }

  @Test
  void whatIsDecidedStaysAsItIs() {
    when(checks.find(CASE)).thenReturn(check(CheckDecision.DISCUSS));

    assertThat(get("PROGRAM_STAFF", CHECK + "/people"))
        .bodyText()
        .contains("It is talked about with the evaluators", "We met.", "disabled")
        .doesNotContain("Save who is asked", "??");
    assertThat(post("PROGRAM_STAFF", "u4001"))
        .hasRedirectedUrl(CHECK + "/people")
        .flash()
        .containsKey("warning");
  }

  @Test
  void anotherKindOfCaseIsNotFoundHere() {
    when(found.kind()).thenReturn(CaseKind.PORTFOLIO);

    assertThat(get("PROGRAM_STAFF", CHECK)).hasStatus(404);
    assertThat(get("PROGRAM_STAFF", CHECK + "/people")).hasStatus(404);
  }

  private static CalibrationCheckView check(@Nullable CheckDecision decision) {
    return new CalibrationCheckView(
        CASE,
        TECHNOLOGY,
        3,
        WINTER,
        100,
        75,
        LocalDate.of(2026, 3, 23),
        Set.of(OMAR),
        decision,
        decision == null ? "" : "We met.",
        null,
        null);
  }

  private MvcTestResult get(String role, String path) {
    return pages.get().uri(path).with(user("u1500").roles(role)).exchange();
  }

  private MvcTestResult post(String role, String... chosen) {
    return pages
        .post()
        .uri(CHECK + "/people")
        .param("chosen", chosen)
        .with(user("u1500").roles(role))
        .with(csrf())
        .exchange();
  }
}
