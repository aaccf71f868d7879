package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.evaluation.Readiness;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.evaluation.VolunteerView.SetView;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.EvaluatorsReady;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(VolunteerCases.class)
@Import({PageFrame.class, EvaluatorsReady.class, CourseRecordPageTest.Doors.class})
class VolunteerCasesTest {

  static final CaseNumber CASE = CaseNumber.of("V-2026-00001");
  static final PersonId INES = PersonId.of("u4001");
  static final PersonId AMOS = PersonId.of("u1500");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId YOUTH = SetId.of("youth");

  @Autowired MockMvcTester pages;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean CaseDoor door;
  @MockitoBean Cases cases;
  @MockitoBean Roster roster;
  @MockitoBean RaterAgreement agreement;
  @MockitoBean Calibrations calibrations;
  @MockitoBean Accounts accounts;
  @MockitoBean Notices notices;
  @MockitoBean FileStore files;

  final CaseView found = mock(CaseView.class);

  @BeforeEach
  void inesOffered() {
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ines Okafor");
    when(person.email()).thenReturn("ines@library.example");
    when(accounts.person(any())).thenReturn(person);
    when(found.number()).thenReturn(CASE);
    when(found.kind()).thenReturn(CaseKind.VOLUNTEER);
    when(found.title()).thenReturn("Ines Okafor");
    when(found.subject()).thenReturn(INES);
    when(door.enter(any(), any())).thenReturn(found);
    when(door.enter(any(), any(), any())).thenCallRealMethod();
    when(roster.find(CASE)).thenReturn(volunteer(VolunteerState.FILED));
  }

  @Test
  void theOfferStandsBesideTheRuleOfItsDay() {
    assertThat(get("/staff/volunteers/V-2026-00001/check"))
        .bodyText()
        .contains(
            "Technology", "meets the rule", "Youth Services", "below the rule", "5 full years")
        .doesNotContain("??");
  }

  @Test
  void answersAreKeptAsTheyAreGivenAndARefusalNeedsAReason() throws Exception {
    assertThat(
            post(
                Map.of(
                    "qualified-technology", "yes", "qualified-youth", "no", "reason-youth", " ")))
        .bodyText()
        .contains("Say why not; the volunteer reads it.", "reason-youth-error");
    verify(roster).judge(CASE, TECHNOLOGY, true, "", AMOS);
    verify(roster, never()).judge(CASE, YOUTH, false, "", AMOS);

    assertThat(post(Map.of("qualified-youth", "no", "reason-youth", "Two years so far.")))
        .hasRedirectedUrl("/staff/volunteers/V-2026-00001/check");
    verify(roster).judge(CASE, YOUTH, false, "Two years so far.", AMOS);
  }

  @Test
  void howAnEvaluatorRatesIsForProgramStaffAlone() {
    when(roster.find(CASE)).thenReturn(volunteer(EvaluatorKind.PORTFOLIO, VolunteerState.ACTIVE));
    when(agreement.profile(INES)).thenReturn(Profiles.strict());
    var page = "/staff/volunteers/V-2026-00001/profile";

    assertThat(get(page))
        .bodyText()
        .contains(
            "12 of these ratings", "75 %", "60 %", "3 ratings were lower", "Only program staff")
        .doesNotContain("??");
    assertThat(get("/staff/volunteers/V-2026-00001")).bodyText().contains(page);
    for (var other :
        List.of(
            "MANAGERS",
            "ADMIN",
            "REVIEW_COMMITTEE",
            "PROGRAM_COMMITTEE",
            "COURSE_EVALUATORS",
            "PORTFOLIO_EVALUATORS")) {
      assertThat(pages.get().uri(page).with(user("u1501").roles(other)).exchange()).hasStatus(403);
    }
    assertThat(pages.get().uri(page).with(user("u1501")).exchange()).hasStatus(403);
    for (var other : List.of("MANAGERS", "ADMIN")) {
      assertThat(
              pages
                  .get()
                  .uri("/staff/volunteers/V-2026-00001")
                  .with(user("u1501").roles(other))
                  .exchange())
          .bodyText()
          .doesNotContain(page);
    }
  }

  @Test
  void setsThatWereNotOfferedAreNotAnswered() throws Exception {
    post(Map.of("qualified-access", "yes"));

    verify(roster, never()).judge(any(), any(), anyBoolean(), any(), any());
  }

  @Test
  void whatIsDecidedIsNotAnsweredAnew() throws Exception {
    when(roster.find(CASE)).thenReturn(volunteer(VolunteerState.ACTIVE));

    assertThat(post(Map.of("qualified-technology", "no", "reason-technology", "x")))
        .hasRedirectedUrl("/staff/volunteers/V-2026-00001/check");
    verify(roster, never()).judge(any(), any(), anyBoolean(), any(), any());
    assertThat(get("/staff/volunteers/V-2026-00001/check"))
        .bodyText()
        .contains("disabled")
        .doesNotContain("Save the answers");
  }

  @Test
  void theRosterShowsWhereSomebodyIsMissing() {
    when(roster.open(EvaluatorKind.COURSE)).thenReturn(List.of(volunteer(VolunteerState.ACTIVE)));

    assertThat(get("/staff/volunteers"))
        .bodyText()
        .contains("too few", "V-2026-00001", "On the roster", "March 9, 2027")
        .doesNotContain("??");
  }

  @Test
  void otherCasesAreNotShownHere() {
    when(found.kind()).thenReturn(CaseKind.CANDIDACY);

    assertThat(get("/staff/volunteers/C-2026-00001")).hasStatus(404);
    assertThat(get("/staff/volunteers/C-2026-00001/resume")).hasStatus(404);
  }

  private static VolunteerView volunteer(VolunteerState state) {
    return volunteer(EvaluatorKind.COURSE, state);
  }

  private static VolunteerView volunteer(EvaluatorKind kind, VolunteerState state) {
    return new VolunteerView(
        CASE,
        INES,
        kind,
        Degree.LIBRARY,
        "Boise Public Library",
        List.of(),
        new FileId(UUID.randomUUID()),
        List.of(
            new SetView(TECHNOLOGY, 6, "I run the help desk.", null, "", true),
            new SetView(YOUTH, 2, "Story hours.", null, "", true)),
        8,
        Set.of(Language.ENGLISH, Language.SPANISH),
        state,
        Instant.parse("2026-03-09T15:00:00Z"),
        TODAY.plusDays(14),
        null,
        new Readiness(TODAY.plusYears(1), TODAY.plusYears(1), null, false));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1500").roles("PROGRAM_STAFF")).exchange();
  }

  private MvcTestResult post(Map<String, String> fields) {
    var request =
        pages
            .post()
            .uri("/staff/volunteers/V-2026-00001/check")
            .with(user("u1500").roles("PROGRAM_STAFF"))
            .with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}
