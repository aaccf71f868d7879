package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.evaluation.EvaluatorKind.COURSE;
import static org.colophon.evaluation.EvaluatorKind.PORTFOLIO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineLine;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class RosterModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId YOUTH = SetId.of("youth");
  static final AtomicInteger NUMBERS = new AtomicInteger(4000);

  @Autowired Roster roster;
  @Autowired Impatient impatient;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean FileStore files;

  PersonId ines;

  @BeforeEach
  void inesHasOfferedNothing() {
    ines = PersonId.of("u" + NUMBERS.incrementAndGet());
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ines Okafor");
    when(accounts.person(any())).thenReturn(person);
  }

  @Test
  void anOfferIsACaseThatWaitsForTheOffice(AssertablePublishedEvents events) throws Exception {
    var number = offer(COURSE);

    var found = roster.find(number);
    assertThat(found.state()).isEqualTo(VolunteerState.FILED);
    assertThat(found.checkBy()).isEqualTo(calendar.today().plusDays(14));
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(events)
        .contains(VolunteerFiled.class)
        .matching(it -> it.caseNumber().equals(number));
  }

  @Test
  void oneOfferOfAKindIsOpenAtATime() throws Exception {
    var number = offer(COURSE);

    assertThatThrownBy(() -> offer(COURSE))
        .isInstanceOf(VolunteerAlready.class)
        .hasMessageContaining(number.value());
    offer(PORTFOLIO);
    assertThat(roster.of(ines)).hasSize(2);
  }

  @Test
  void nothingIsDecidedWhileASetHasNoAnswer() throws Exception {
    var number = offer(COURSE);
    roster.judge(number, TECHNOLOGY, true, "", STAFF);

    assertThatThrownBy(() -> roster.decide(number, STAFF))
        .isInstanceOf(SetsUnjudged.class)
        .hasMessageStartingWith("One set has no answer yet.");
    assertThat(roster.find(number).state()).isEqualTo(VolunteerState.FILED);
  }

  @Test
  void nobodyChecksTheirOwnOffer() throws Exception {
    var number = offer(COURSE);

    assertThatThrownBy(() -> roster.judge(number, YOUTH, true, "", ines))
        .isInstanceOf(ConflictOfInterest.class);
    judgeAll(number, true);
    assertThatThrownBy(() -> roster.decide(number, ines)).isInstanceOf(ConflictOfInterest.class);
  }

  @Test
  void aSetIsNotRefusedWithoutAReason() throws Exception {
    var number = offer(COURSE);

    assertThatThrownBy(() -> roster.judge(number, YOUTH, false, " ", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoIsQualifiedForNoSetIsDeclinedAndMayOfferAgain() throws Exception {
    var number = offer(COURSE);
    judgeAll(number, false);

    assertThat(roster.decide(number, STAFF)).isFalse();
    assertThat(roster.decide(number, STAFF)).isFalse();

    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Not accepted");
    assertThat(cases.timelineForSubject(number))
        .filteredOn(it -> it.text().contains("youth: not qualified. Two years so far."))
        .hasSize(1);
    offer(COURSE);
  }

  @Test
  void oneSetIsEnoughToGetReadyFor() throws Exception {
    var number = offer(COURSE);
    roster.judge(number, TECHNOLOGY, false, "Two years so far.", STAFF);
    roster.judge(number, TECHNOLOGY, true, "", STAFF);
    roster.judge(number, YOUTH, false, "Two years so far.", STAFF);

    assertThat(roster.decide(number, STAFF)).isTrue();

    var found = roster.find(number);
    assertThat(found.state()).isEqualTo(VolunteerState.QUALIFIED);
    assertThat(found.readyBy()).isEqualTo(calendar.today().plusDays(60));
    assertThat(found.acceptedSets()).extracting(it -> it.set()).containsExactly(TECHNOLOGY);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.VOLUNTEER);
    assertThatThrownBy(() -> roster.judge(number, YOUTH, true, "", STAFF))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void trainingAndStatementMakeReadyForAYear(AssertablePublishedEvents events) throws Exception {
    var number = qualified(COURSE);
    var today = calendar.today();

    roster.passTraining(ines, COURSE);
    assertThat(roster.isReady(number)).isFalse();
    roster.sign(ines, " I taught at the state library until 2024. ");

    assertThat(roster.isReady(number)).isTrue();
    assertThat(roster.find(number).readiness().until()).contains(today.plusYears(1));
    assertThat(roster.disclosed(ines)).contains("I taught at the state library until 2024.");
    assertThat(events.ofType(VolunteerReadinessChanged.class)).hasSize(2);
  }

  @Test
  void oneStatementHoldsForEverythingAPersonJudges() throws Exception {
    var courses = qualified(COURSE);
    var portfolios = qualified(PORTFOLIO);

    roster.sign(ines, "");

    assertThat(roster.find(courses).readiness().stated()).isNotNull();
    assertThat(roster.find(portfolios).readiness().stated()).isNotNull();
    assertThat(roster.find(portfolios).readiness().trained()).isNull();
  }

  @Test
  void onTheRosterMeansTheRoleAndOffItMeansNone() throws Exception {
    var number = ready(COURSE);

    roster.activate(number);
    roster.activate(number);
    verify(accounts, times(1)).grant(ines, Role.COURSE_EVALUATORS);
    assertThat(roster.find(number).judges(TECHNOLOGY, calendar.today())).isTrue();

    roster.pause(number);
    roster.pause(number);
    verify(accounts, times(1)).revoke(ines, Role.COURSE_EVALUATORS);
    assertThat(roster.find(number).judges(TECHNOLOGY, calendar.today())).isFalse();
    assertThat(roster.find(number).state()).isEqualTo(VolunteerState.QUALIFIED);
  }

  @Test
  void anEvaluatorJudgesTheAcceptedSetsTheyStillWant() throws Exception {
    var number = ready(COURSE);
    roster.activate(number);
    var today = calendar.today();

    roster.workOn(ines, COURSE, List.of(YOUTH), 4, Set.of(Language.SPANISH, Language.ENGLISH));

    var found = roster.find(number);
    assertThat(found.judges(YOUTH, today)).isTrue();
    assertThat(found.judges(TECHNOLOGY, today)).isFalse();
    assertThat(found.judges(SetId.of("access"), today)).isFalse();
    assertThat(found.judges(YOUTH, today.plusYears(1).plusDays(1))).isFalse();
    assertThat(found.yearlyCap()).isEqualTo(4);
    assertThat(found.languages()).containsExactlyInAnyOrder(Language.ENGLISH, Language.SPANISH);
  }

  @Test
  void whereAnEvaluatorWorkedIsNotForgotten() throws Exception {
    var number = ready(COURSE);
    var first = roster.find(number).employer();

    roster.workAt(ines, COURSE, "Reno Library");
    roster.workAt(ines, COURSE, "Reno Library");
    roster.workAt(ines, COURSE, "");
    roster.workAt(ines, COURSE, "Elko Library");

    assertThat(roster.find(number).employer()).isEqualTo("Elko Library");
    assertThat(roster.find(number).employers())
        .containsExactly("Elko Library", first, "Reno Library");
    assertThat(cases.timeline(number))
        .extracting(TimelineLine::text)
        .containsOnlyOnce("Works at Reno Library now.", "Works nowhere now.");
  }

  @Test
  void whoLeavesHasNoRoleAndNoOpenCase(AssertablePublishedEvents events) throws Exception {
    var number = ready(COURSE);
    roster.activate(number);

    roster.leave(ines, COURSE);
    roster.leave(ines, COURSE);

    verify(accounts, times(1)).revoke(ines, Role.COURSE_EVALUATORS);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(roster.open(COURSE)).noneMatch(it -> it.person().equals(ines));
    assertThat(events.ofType(VolunteerLeft.class)).hasSize(1);
  }

  @Test
  void whoDoesNotGetReadyLapsesWithoutEverHavingTheRole() throws Exception {
    var number = qualified(COURSE);

    roster.lapse(number);

    assertThat(roster.find(number).state()).isEqualTo(VolunteerState.LAPSED);
    verify(accounts, never()).revoke(any(), any());
  }

  @Test
  void absencesAreTheirsAloneAndInTheFuture() {
    var today = calendar.today();
    roster.beAway(ines, today.plusDays(3), today.plusDays(9));
    roster.beAway(ines, today, today);
    roster.beAway(ines, today, today);

    assertThatThrownBy(() -> roster.beAway(ines, today.minusDays(2), today.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> roster.beAway(ines, today.plusDays(2), today.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    var first = roster.absences(ines).get(0);
    assertThat(first.covers(today)).isTrue();
    roster.beBack(STAFF, first.id());
    assertThat(roster.absences(ines)).hasSize(2);
    roster.beBack(ines, first.id());
    assertThat(roster.absences(ines)).extracting(Absence::from).containsExactly(today.plusDays(3));
  }

  @Test
  void aSignedStatementIsNeverChanged() {
    roster.sign(ines, "Nothing.");

    assertThatThrownBy(() -> sql.update("update conflict_statements set disclosed = 'x'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only ever added to");
  }

  @Test
  void whoIsReadyIsPutOnTheRosterInTheSameCallAndOnce(AssertablePublishedEvents events)
      throws Exception {
    impatient.waitsFor = qualified(COURSE);

    roster.passTraining(ines, COURSE);
    roster.sign(ines, "");

    assertThat(roster.find(impatient.waitsFor).state()).isEqualTo(VolunteerState.ACTIVE);
    assertThat(events.ofType(VolunteerReadinessChanged.class)).hasSize(2);
    verify(accounts, times(1)).grant(ines, Role.COURSE_EVALUATORS);
  }

  /** As the process does: whoever hears that something changed acts before the call is over. */
  @TestConfiguration
  static class Impatient {

    @Autowired ObjectProvider<Roster> roster;

    @Nullable CaseNumber waitsFor;

    @EventListener
    void on(VolunteerReadinessChanged event) {
      if (event.caseNumber().equals(waitsFor) && roster.getObject().isReady(waitsFor)) {
        roster.getObject().activate(waitsFor);
      }
    }
  }

  private CaseNumber ready(EvaluatorKind kind) throws Exception {
    var number = qualified(kind);
    roster.passTraining(ines, kind);
    roster.sign(ines, "");
    return number;
  }

  private CaseNumber qualified(EvaluatorKind kind) throws Exception {
    var number = offer(kind);
    judgeAll(number, true);
    roster.decide(number, STAFF);
    return number;
  }

  private void judgeAll(CaseNumber number, boolean qualified) throws Exception {
    for (var set : List.of(TECHNOLOGY, YOUTH)) {
      roster.judge(number, set, qualified, qualified ? "" : "Two years so far.", STAFF);
    }
  }

  private CaseNumber offer(EvaluatorKind kind) throws VolunteerAlready {
    return roster.offer(
        new NewVolunteer(
            ines,
            kind,
            Degree.LIBRARY,
            "Boise Public Library",
            new FileId(UUID.randomUUID()),
            List.of(
                new SetOffer(TECHNOLOGY, 6, "I run the help desk."),
                new SetOffer(YOUTH, 2, "Story hours.")),
            8));
  }
}
