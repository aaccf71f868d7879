package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.integrity.IntegrityCases;
import org.colophon.mentoring.DeclineReason;
import org.colophon.mentoring.Fit;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorNotAskable;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.MentorState;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.Origin;
import org.colophon.mentoring.ProposalId;
import org.colophon.mentoring.ProposalState;
import org.colophon.mentoring.ProposalView;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.RequestState;
import org.colophon.mentoring.RequestView;
import org.colophon.mentoring.Standing;
import org.colophon.mentoring.Way;
import org.colophon.mentoring.Wish;
import org.colophon.notifications.Notices;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.Problem;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({MentorCases.class, MentoringCases.class})
@Import(PageFrame.class)
class MentoringCasesTest {

  static final CaseNumber MENTOR = CaseNumber.of("M-2026-00001");
  static final CaseNumber CASE = CaseNumber.of("T-2026-00001");
  static final PersonId IDA = PersonId.of("u4001");
  static final PersonId RUTH = PersonId.of("u4002");
  static final PersonId AMOS = PersonId.of("u1500");
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  @Autowired MockMvcTester pages;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean CaseDoor door;
  @MockitoBean Cases cases;
  @MockitoBean Mentors mentors;
  @MockitoBean Mentorings mentorings;
  @MockitoBean Accounts accounts;
  @MockitoBean Notices notices;

  final CaseView found = mock(CaseView.class);

  @BeforeEach
  void somebodyLooksForAMentor() {
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ida Moss");
    when(person.email()).thenReturn("ida@library.example");
    when(accounts.person(any())).thenReturn(person);
    when(accounts.find(any())).thenReturn(Optional.of(person));
    when(found.title()).thenReturn("Ida Moss");
    when(found.subject()).thenReturn(IDA);
    when(door.enter(any(), any())).thenReturn(found);
    when(door.enter(any(), any(), any())).thenCallRealMethod();
    entering(CASE, CaseKind.MENTORING);
    var mentor = mentor();
    when(mentors.find(MENTOR)).thenReturn(mentor);
    when(mentors.in(MentorState.ACTIVE)).thenReturn(List.of(mentor));
    var request = request();
    when(mentorings.find(CASE)).thenReturn(request);
    when(mentorings.in(RequestState.QUEUED, 0, 25)).thenReturn(new PageImpl<>(List.of(request)));
    when(mentorings.standings(CASE))
        .thenReturn(
            List.of(
                new Standing(
                    mentor,
                    new Fit(true, 1, true, false, 2),
                    0,
                    1,
                    "declined: I have no time now",
                    true)));
  }

  @Test
  void theQueueComesFirst() {
    assertThat(get("/staff/mentoring"))
        .bodyText()
        .contains("Wait for the program office", "T-2026-00001", "Ida Moss")
        .doesNotContain("??");
  }

  @Test
  void theCaseSaysWhoWasAskedAndWhatTheyAnswered() {
    assertThat(get("/staff/mentoring/G-2026-00001"))
        .bodyText()
        .contains("the candidate’s choice; 1 set in common", "declined", "I have no time now")
        .doesNotContain("??");
  }

  @Test
  void aNoteIsWrittenByWhoMayWrite() {
    var notes = "action=\"/cases/T-2026-00001/notes\"";
    assertThat(get("/staff/mentoring/T-2026-00001")).bodyText().contains(notes);
    assertThat(
            pages.get().uri("/staff/mentoring/T-2026-00001").with(user("u3001").roles("MANAGERS")))
        .bodyText()
        .doesNotContain(notes);
  }

  @Test
  void anEmptyNoteIsSaidAtItsField() {
    assertThat(
            pages
                .get()
                .uri("/staff/mentoring/T-2026-00001")
                .with(user("u2001").roles("PROGRAM_STAFF"))
                .flashAttr("problems", List.of(new Problem("note", "Write the note first."))))
        .bodyText()
        .contains("id=\"error-summary-title\"", "href=\"#note\"", "id=\"note-error\"");
  }

  @Test
  void everyMentorStandsThereWithTheReasonAndIsChosenByHand() throws Exception {
    assertThat(get("/staff/mentoring/G-2026-00001/choose"))
        .bodyText()
        .contains("1 set in common, same kind of library, 2 hours apart", "0 of 2", "declined:")
        .doesNotContain("??");

    assertThat(choose("M-2026-00001")).hasRedirectedUrl("/staff/mentoring/G-2026-00001/choose");
    verify(mentorings).choose(CASE, MENTOR, AMOS);
    assertThat(choose("nonsense")).hasStatus(404);
    doThrow(mock(MentorNotAskable.class)).when(mentorings).choose(any(), any(), any());
    assertThat(choose("M-2026-00001")).hasRedirectedUrl("/staff/mentoring/G-2026-00001/choose");
  }

  @Test
  void aCaseOfAnotherKindIsNotHere() {
    entering(CASE, CaseKind.CANDIDACY);
    assertThat(get("/staff/mentoring/G-2026-00001")).hasStatus(404);
    assertThat(get("/staff/mentors/G-2026-00001")).hasStatus(404);
  }

  @Test
  void mentorsAreListedAndShown() {
    assertThat(get("/staff/mentors")).bodyText().contains("M-2026-00001").doesNotContain("??");
    assertThat(get("/staff/mentors?state=NONSENSE")).hasStatus(400);
    entering(MENTOR, CaseKind.MENTOR);
    assertThat(get("/staff/mentors/M-2026-00001"))
        .bodyText()
        .contains("I run a help desk.", "ida@library.example", "Technology")
        .doesNotContain("??");
    assertThat(get("/staff/mentors/M-2026-00001/summary"))
        .bodyText()
        .contains("I run a help desk.")
        .doesNotContain("??");
  }

  private void entering(CaseNumber number, CaseKind kind) {
    when(found.number()).thenReturn(number);
    when(found.kind()).thenReturn(kind);
  }

  private static MentorView mentor() {
    return new MentorView(
        MENTOR,
        IDA,
        MentorState.ACTIVE,
        new MentorProfile(
            Set.of(SetId.of("technology")),
            LibraryType.PUBLIC,
            Region.WEST,
            Set.of(Language.ENGLISH),
            ZoneId.of("America/Denver"),
            Set.of(Way.VIDEO),
            Frequency.MONTHLY,
            2,
            "I run a help desk."),
        Set.of(),
        NOW,
        TODAY,
        "");
  }

  private static RequestView request() {
    return new RequestView(
        CASE,
        RUTH,
        new Wish(
            Set.of(SetId.of("technology")),
            LibraryType.PUBLIC,
            Region.SOUTH,
            Set.of(Language.ENGLISH),
            ZoneId.of("America/Chicago"),
            List.of(MENTOR),
            true,
            ""),
        RequestState.QUEUED,
        NOW,
        List.of(
            new ProposalView(
                new ProposalId(UUID.randomUUID()),
                CASE,
                MENTOR,
                IDA,
                Origin.CHOICE,
                "1 set in common",
                NOW,
                TODAY,
                ProposalState.DECLINED,
                NOW,
                DeclineReason.NO_TIME,
                "")),
        List.of(),
        null,
        "");
  }

  private MvcTestResult choose(String mentor) {
    return pages
        .post()
        .uri("/staff/mentoring/G-2026-00001/choose")
        .param("mentor", mentor)
        .with(user("u1500").roles("PROGRAM_STAFF"))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1500").roles("PROGRAM_STAFF")).exchange();
  }
}
