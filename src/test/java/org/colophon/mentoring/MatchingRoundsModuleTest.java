package org.colophon.mentoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.mentoring.round.DeferredAcceptance;
import org.colophon.mentoring.round.Matching;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"cases", "program"})
class MatchingRoundsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

  @Autowired MatchingRounds rounds;
  @Autowired Mentorings mentorings;
  @Autowired Mentors mentors;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transactions;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Candidacies candidacies;

  @BeforeEach
  void aRoundIsOpen() {
    sql.execute("truncate mentors, mentor_requests, mentor_rounds cascade");
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ida Moss");
    when(accounts.person(any())).thenReturn(person);
    assertThat(rounds.open(calendar.today(), STAFF)).isTrue();
  }

  @Test
  void oneRoundIsOpenAtATimeAndNoneIsOver() {
    assertThat(rounds.open(calendar.today().plusDays(9), STAFF)).isFalse();
    assertThat(rounds.current().orElseThrow().closesOn()).isEqualTo(calendar.today());
    assertThatThrownBy(() -> rounds.open(calendar.today().minusDays(1), STAFF))
        .isInstanceOf(IllegalArgumentException.class);
    rounds.cancel(STAFF);
    rounds.cancel(STAFF);
    assertThat(rounds.carryOut(STAFF)).isEmpty();
    assertThat(rounds.open(calendar.today(), STAFF)).isTrue();
  }

  @Test
  void whoAsksWhileItIsOpenWaitsForIt() throws Exception {
    mentor(1, "technology");
    var asked = ask("technology");

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ROUND);
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ROUND);

    assertThat(mentorings.find(asked).state()).isEqualTo(RequestState.WAITING);
    assertThat(cases.find(asked).orElseThrow().dueOn()).isEqualTo(calendar.today());
    assertThat(rounds.waiting()).isEqualTo(1);
  }

  @Test
  void theBetterFitGetsThePlaceThoughTheOtherAskedEarlier(AssertablePublishedEvents events)
      throws Exception {
    var technology = mentor(1, "technology");
    var youth = mentor(1, "youth");
    var earlier = wait(ask("youth", technology, youth));
    var later = wait(ask("technology", technology));
    var nobody = wait(ask("technology", technology));

    var draft = rounds.draft();
    assertThat(rounds.current()).isPresent();
    assertThat(mentorings.find(earlier).state()).isEqualTo(RequestState.WAITING);
    assertThat(draft.blocking()).isZero();
    assertThat(draft.compared()).isEqualTo(4);
    assertThat(draft.lines())
        .extracting(RoundResult.Line::caseNumber, RoundResult.Line::mentor)
        .containsExactly(tuple(earlier, youth), tuple(later, technology), tuple(nobody, null));
    assertThat(draft.lines().get(0).why())
        .startsWith("Choice 2: 1 set in common")
        .endsWith("The places of Ida Moss went to candidates who fit better or asked earlier.");

    var done = rounds.carryOut(STAFF).orElseThrow();

    assertThat(done.matched()).isEqualTo(2);
    assertThat(mentorings.find(earlier).state()).isEqualTo(RequestState.WAITING);
    assertThat(rounds.goingOn()).isEqualTo(3);
    assertThat(rounds.letSomeGoOn()).isTrue();
    assertThat(rounds.letSomeGoOn()).isFalse();
    assertThat(rounds.goingOn()).isZero();
    assertThat(events.ofType(MentorRoundOver.class)).hasSize(3);
    assertThat(mentorings.askNext(earlier)).isEqualTo(Turn.ASKED);
    var proposal = mentorings.find(earlier).openProposal().orElseThrow();
    assertThat(proposal.mentor()).isEqualTo(youth);
    assertThat(proposal.origin()).isEqualTo(Origin.ROUND);
    assertThat(rounds.result(done.id()).orElseThrow().lines()).isEqualTo(draft.lines());
  }

  /** Nobody has the free place, or two have the same. */
  @ParameterizedTest
  @CsvSource({"-1, -1", "0, 0"})
  void aResultThatIsNotStableIsNeverCarriedOut(int first, int second) throws Exception {
    mentor(1, "technology");
    wait(ask("technology"));
    wait(ask("technology"));

    try (var broken = mockStatic(DeferredAcceptance.class)) {
      broken
          .when(() -> DeferredAcceptance.match(any()))
          .thenReturn(new Matching(new int[] {first, second}));
      assertThat(rounds.draft().blocking()).isPositive();
      assertThatThrownBy(() -> rounds.carryOut(STAFF))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Not stable");
    }

    assertThat(rounds.current()).as("it stays open").isPresent();
    assertThat(rounds.letSomeGoOn()).isFalse();
    assertThat(rounds.carryOut(STAFF).orElseThrow().matched()).isOne();
  }

  @Test
  void whoFindsNobodyGoesOnAsIfThereHadBeenNoRound() throws Exception {
    var asked = wait(ask("technology"));
    rounds.carryOut(STAFF);
    rounds.letSomeGoOn();

    var late = mentor(1, "technology");

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ASKED);
    assertThat(mentorings.find(asked).openProposal().orElseThrow().mentor()).isEqualTo(late);
    assertThat(mentorings.find(asked).openProposal().orElseThrow().origin()).isEqualTo(Origin.FIT);
  }

  @Test
  void aMentorOfTheRoundWhoCannotAnyMoreIsPassedOver() throws Exception {
    var gone = mentor(1, "technology", "youth");
    var other = mentor(1, "technology");
    var asked = wait(ask("technology"));
    rounds.carryOut(STAFF);
    rounds.letSomeGoOn();
    mentors.leave(mentors.find(gone).person());

    mentorings.askNext(asked);

    assertThat(mentorings.find(asked).openProposal().orElseThrow().mentor()).isEqualTo(other);
  }

  @Test
  void placesThatAreTakenOrBeingAskedForAreNotGivenAgain() throws Exception {
    rounds.cancel(STAFF);
    mentor(1, "technology");
    var before = ask("technology");
    mentorings.askNext(before);
    rounds.open(calendar.today(), STAFF);
    var asked = wait(ask("technology"));

    assertThat(rounds.draft().matched()).isZero();
    assertThat(rounds.draft().places()).isZero();
    assertThat(rounds.draft().lines().get(0).why()).isEqualTo("Nobody can be asked.");
    rounds.cancel(STAFF);
    rounds.letSomeGoOn();
    assertThat(mentorings.find(asked).state()).isEqualTo(RequestState.SEARCHING);
  }

  @Test
  void manyGoOnSomeAtATimeAndAStopInTheMiddleDoesNothingTwice(AssertablePublishedEvents events)
      throws Exception {
    for (var i = 0; i < 120; i++) {
      wait(ask("technology"));
    }
    rounds.carryOut(STAFF);

    transactions.executeWithoutResult(
        broken -> {
          rounds.letSomeGoOn();
          broken.setRollbackOnly();
        });
    assertThat(rounds.goingOn()).as("nothing is half done").isEqualTo(120);
    assertThat(rounds.letSomeGoOn()).isTrue();
    assertThat(rounds.goingOn()).as("the others wait, whatever happens now").isEqualTo(70);
    assertThat(events.ofType(MentorRoundOver.class))
        .as("fifty in vain, and each of them once more")
        .hasSize(100);

    var pool = Executors.newFixedThreadPool(2);
    var two = List.of(pool.submit(rounds::letSomeGoOn), pool.submit(rounds::letSomeGoOn));
    for (var one : two) {
      assertThat(one.get()).isTrue();
    }
    pool.shutdown();
    assertThat(rounds.goingOn()).as("two at work share them").isZero();
    assertThat(
            sql.queryForObject(
                """
                select max(n) from (select count(*) as n from case_timeline
                 where text like 'Matching round: %' group by case_number) lines
                """,
                Integer.class))
        .isEqualTo(1);
  }

  @Test
  void theNextRoundIsNotForThoseWhoStillLeaveTheOneBefore() throws Exception {
    var found = mentor(1, "technology");
    var matched = wait(ask("technology"));
    rounds.carryOut(STAFF);
    rounds.open(calendar.today(), STAFF);
    assertThat(rounds.waiting()).isZero();
    assertThat(rounds.draft().lines()).isEmpty();

    rounds.letSomeGoOn();

    assertThat(mentorings.askNext(matched)).isEqualTo(Turn.ASKED);
    assertThat(mentorings.find(matched).openProposal().orElseThrow().mentor()).isEqualTo(found);
  }

  @Test
  void whoAskedWhileItWasCarriedOutGoesOnAsWell() throws Exception {
    var late = wait(ask("technology"));
    rounds.carryOut(STAFF);
    sql.update("delete from mentor_round_lines");

    assertThat(rounds.letSomeGoOn()).isTrue();

    assertThat(mentorings.find(late).state()).isEqualTo(RequestState.SEARCHING);
    assertThat(mentorings.askNext(late)).isEqualTo(Turn.OFFICE);
  }

  @Test
  void whoNeedsNoMentorAnyMoreDoesNotWait() throws Exception {
    var asked = wait(ask("technology"));
    rounds.carryOut(STAFF);
    mentorings.finish(mentorings.find(asked).person());

    assertThat(rounds.letSomeGoOn()).isFalse();
    assertThat(mentorings.find(asked).state()).isEqualTo(RequestState.ENDED);
    assertThat(mentorings.askNext(asked)).as("the engine comes late").isEqualTo(Turn.OVER);
  }

  @Test
  void aSearchInTheMiddleDoesNotWaitForARound() throws Exception {
    rounds.cancel(STAFF);
    mentor(1, "technology");
    mentor(1, "technology");
    var asked = ask("technology");
    mentorings.askNext(asked);
    mentorings.endSilentTurn(asked);
    rounds.open(calendar.today(), STAFF);

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ASKED);
  }

  @Test
  void theOrderOfFitsAndTheirWorthAgree() {
    var fits =
        List.of(
            new Fit(true, 3, false, false, 12),
            new Fit(true, 1, true, true, 0),
            new Fit(true, 1, true, false, 0),
            new Fit(true, 1, false, true, 0),
            new Fit(true, 1, false, true, 3),
            new Fit(true, 0, true, true, 0),
            new Fit(false, 10, true, true, 0));

    assertThat(fits).isSorted();
    assertThat(fits.stream().map(Fit::worth))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  private CaseNumber wait(CaseNumber asked) {
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ROUND);
    return asked;
  }

  private CaseNumber ask(String set, CaseNumber... choices) throws Exception {
    var person = PersonId.of("u" + NUMBERS.incrementAndGet());
    var candidacy = mock(CandidacyView.class);
    when(candidacy.state()).thenReturn(CandidacyState.ACCEPTED);
    when(candidacies.ofPerson(person)).thenReturn(Optional.of(candidacy));
    var wish = MentoringsModuleTest.wish(true);
    return mentorings.ask(
        person,
        new Wish(
            Set.of(SetId.of(set)),
            wish.library(),
            wish.region(),
            wish.languages(),
            wish.zone(),
            List.of(choices),
            choices.length == 0,
            ""));
  }

  private CaseNumber mentor(int places, String... sets) throws Exception {
    var person = PersonId.of("u" + NUMBERS.incrementAndGet());
    var profile = MentorsModuleTest.profile(places);
    var number =
        mentors.offer(
            person,
            new MentorProfile(
                Set.of(sets).stream().map(SetId::of).collect(toSet()),
                profile.library(),
                profile.region(),
                profile.languages(),
                profile.zone(),
                profile.ways(),
                profile.frequency(),
                places,
                ""),
            Set.of());
    mentors.decide(number, true, "", STAFF);
    return number;
  }
}
