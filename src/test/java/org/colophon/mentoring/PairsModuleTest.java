package org.colophon.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class PairsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final AtomicInteger NUMBERS = new AtomicInteger(60_000);

  @Autowired Pairs pairs;
  @Autowired Mentorings mentorings;
  @Autowired Mentors mentors;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Candidacies candidacies;

  final PersonId ruth = PersonId.of("u" + NUMBERS.incrementAndGet());
  final PersonId ida = PersonId.of("u" + NUMBERS.incrementAndGet());
  CaseNumber number;
  PairId pair;

  @BeforeEach
  void ruthAndIdaAreAPair() throws Exception {
    sql.execute("truncate mentors, mentor_requests cascade");
    var person = mock(Person.class);
    when(person.name()).thenReturn("Somebody");
    when(accounts.person(any())).thenReturn(person);
    var candidacy = mock(CandidacyView.class);
    when(candidacy.state()).thenReturn(CandidacyState.ACCEPTED);
    when(candidacies.ofPerson(ruth)).thenReturn(Optional.of(candidacy));
    mentors.decide(mentors.offer(ida, MentorsModuleTest.profile(1), Set.of()), true, "", STAFF);
    number = mentorings.ask(ruth, MentoringsModuleTest.wish(true));
    mentorings.askNext(number);
    mentorings.accept(mentorings.find(number).openProposal().orElseThrow().id(), ida);
    pair = mentorings.find(number).runningPair().orElseThrow().id();
  }

  @Test
  void onlyTheTwoReadAndWrite() {
    pairs.addGoal(pair, ruth, UUID.randomUUID(), "Finish Technology");
    pairs.note(pair, ida, UUID.randomUUID(), "We begin in May.");

    assertThat(pairs.file(pair, ida).orElseThrow().goals()).hasSize(1);
    assertThat(pairs.file(pair, ruth).orElseThrow().notes()).hasSize(1);
    assertThat(pairs.file(pair, STAFF)).isEmpty();
    assertThatThrownBy(() -> pairs.note(pair, STAFF, UUID.randomUUID(), "I read along."))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameFormSentTwiceWritesOnce(AssertablePublishedEvents events) {
    var key = UUID.randomUUID();
    for (var i = 0; i < 2; i++) {
      pairs.addGoal(pair, ruth, key, "Finish Technology");
      pairs.note(pair, ruth, key, "We begin in May.");
      pairs.log(pair, ruth, key, contact(calendar.today(), 45));
      pairs.arrange(pair, ruth, key, meeting(10));
    }

    var file = pairs.file(pair, ida).orElseThrow();
    assertThat(file.goals()).hasSize(1);
    assertThat(file.notes()).hasSize(1);
    assertThat(file.contacts()).hasSize(1);
    assertThat(file.meetings()).hasSize(1);
    assertThat(events.ofType(MeetingArranged.class)).hasSize(1);
  }

  @Test
  void aGoalIsReachedOnceAndOnlyTheirs() {
    var goal = UUID.randomUUID();
    pairs.addGoal(pair, ruth, goal, "Finish Technology");

    pairs.reachGoal(pair, ida, UUID.randomUUID());
    pairs.reachGoal(pair, ida, goal);
    sql.update("update mentor_goals set reached_on = '2026-01-05'");
    pairs.reachGoal(pair, ida, goal);

    assertThat(pairs.file(pair, ruth).orElseThrow().goals().get(0).reached())
        .isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @Test
  void aContactIsSinceTheyBeganAndNotToCome(AssertablePublishedEvents events) {
    var today = calendar.today();
    sql.update(
        "update mentor_pairs set began_on = ?, last_sign_on = ?",
        today.minusDays(9),
        today.minusDays(9));
    assertThat(pairs.mayHaveBeenOn(pair, ida, today.minusDays(10))).isFalse();
    assertThat(pairs.mayHaveBeenOn(pair, ida, today.minusDays(9))).isTrue();
    assertThat(pairs.mayHaveBeenOn(pair, ida, today)).isTrue();
    assertThat(pairs.mayHaveBeenOn(pair, ida, today.plusDays(1))).isFalse();
    assertThatThrownBy(
            () -> pairs.log(pair, ida, UUID.randomUUID(), contact(today.plusDays(1), 45)))
        .isInstanceOf(IllegalArgumentException.class);

    pairs.log(pair, ida, UUID.randomUUID(), contact(today.minusDays(2), 45));
    pairs.log(pair, ida, UUID.randomUUID(), contact(today.minusDays(5), 30));

    assertThat(mentorings.find(number).runningPair().orElseThrow().lastSign())
        .isEqualTo(today.minusDays(2));
    assertThat(events.ofType(MentoringMoved.class)).hasSize(2);
  }

  @Test
  void aContactLoggedLateAnswersTheQuestionAboutTheSilence() {
    var today = calendar.today();
    sql.update(
        "update mentor_pairs set began_on = ?, last_sign_on = ?, nudged_on = ?",
        today.minusDays(90),
        today.minusDays(90),
        today.minusDays(9));
    assertThat(mentorings.look(number)).isEqualTo(Look.SILENCE);
    assertThat(mentorings.find(number).runningPair().orElseThrow().silent()).isTrue();

    pairs.log(pair, ida, UUID.randomUUID(), contact(today.minusDays(20), 45));

    var found = mentorings.find(number).runningPair().orElseThrow();
    assertThat(found.silent()).isFalse();
    assertThat(mentorings.look(number)).isEqualTo(Look.NUDGE);
  }

  @Test
  void theRecordOfServiceIsTheLoggedTimeOfAllPairsOfTheMentor() {
    var wrong = UUID.randomUUID();
    pairs.log(pair, ruth, UUID.randomUUID(), contact(calendar.today(), 45));
    pairs.log(pair, ida, wrong, contact(calendar.today(), 600));
    pairs.strike(pair, ruth, wrong);
    assertThat(pairs.service(ida)).hasSize(2);

    pairs.strike(pair, ida, wrong);

    assertThat(pairs.service(ida))
        .containsExactly(new ServiceLine(calendar.today(), ruth, Way.VIDEO, 45));
    assertThat(pairs.service(ruth)).isEmpty();
  }

  @Test
  void nothingIsWrittenOnceItIsOver() {
    mentorings.finish(ruth);

    assertThat(pairs.file(pair, ida).orElseThrow().pair().ended()).isEqualTo(PairEnd.FINISHED);
    assertThatThrownBy(() -> pairs.note(pair, ida, UUID.randomUUID(), "Late."))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMeetingIsCalledOffOnceAndItsFileStays(AssertablePublishedEvents events) {
    var key = UUID.randomUUID();
    pairs.arrange(pair, ruth, key, meeting(10));

    pairs.callOff(pair, ida, key);
    pairs.callOff(pair, ida, key);

    assertThat(pairs.file(pair, ruth).orElseThrow().meetings()).isEmpty();
    assertThat(pairs.meeting(pair, key, ruth).orElseThrow().calledOff()).isTrue();
    assertThat(pairs.meeting(pair, key, STAFF)).isEmpty();
    assertThat(events.ofType(MeetingCalledOff.class)).hasSize(1);
  }

  @Test
  void whatTheTwoHadArrangedIsCalledOffWithTheirTime(AssertablePublishedEvents events) {
    var ahead = UUID.randomUUID();
    var over = UUID.randomUUID();
    pairs.arrange(pair, ruth, ahead, meeting(10));
    pairs.arrange(pair, ruth, over, meeting(11));
    sql.update(
        "update mentor_meetings set starts_at = ? where meeting_id = ?",
        Timestamp.from(calendar.now().minusSeconds(60)),
        over);

    mentors.leave(ida);

    assertThat(pairs.meeting(pair, ahead, ruth).orElseThrow().calledOff()).isTrue();
    assertThat(pairs.meeting(pair, over, ruth).orElseThrow().calledOff()).isFalse();
    assertThat(
            events
                .ofType(MeetingCalledOff.class)
                .matching(it -> it.meeting().id().equals(ahead) && it.by() == null))
        .hasSize(1);
  }

  @Test
  void aMeetingLiesAheadButNotTooFar() {
    assertThat(pairs.isAhead(meeting(-1))).isFalse();
    assertThat(pairs.isAhead(meeting(1))).isTrue();
    assertThat(pairs.isAhead(meeting(365))).isTrue();
    assertThat(pairs.isAhead(meeting(367))).isFalse();
  }

  @Test
  void aTimeThatClocksLeaveOutIsNoTimeAndOneTheyShowTwiceIsTheFirst() {
    assertThat(NewMeeting.exists(LocalDateTime.of(2027, 3, 14, 2, 30), DENVER)).isFalse();
    assertThat(NewMeeting.exists(LocalDateTime.of(2027, 3, 14, 3, 0), DENVER)).isTrue();
    assertThat(
            NewMeeting.exists(LocalDateTime.of(2027, 3, 14, 2, 30), ZoneId.of("America/Phoenix")))
        .isTrue();
    var twice = new NewMeeting(LocalDateTime.of(2027, 11, 7, 1, 30), DENVER, 45, "", "");
    assertThat(twice.startsAt()).isEqualTo("2027-11-07T07:30:00Z");
  }

  private NewMeeting meeting(int days) {
    return new NewMeeting(
        LocalDateTime.ofInstant(calendar.now(), DENVER).plusDays(days).withHour(12),
        DENVER,
        45,
        "by video",
        "Technology");
  }

  private static NewContact contact(LocalDate day, int minutes) {
    return new NewContact(day, Way.VIDEO, minutes, "Technology");
  }
}
