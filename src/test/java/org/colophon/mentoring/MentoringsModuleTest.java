package org.colophon.mentoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.KeptOut;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateCertified;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class MentoringsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final AtomicInteger NUMBERS = new AtomicInteger(50_000);

  @Autowired Mentorings mentorings;
  @Autowired Mentors mentors;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @Autowired ApplicationEventPublisher publisher;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Candidacies candidacies;

  @BeforeEach
  void nobodyIsThere() {
    sql.execute("truncate mentors, mentor_requests cascade");
    var person = mock(Person.class);
    when(person.name()).thenReturn("Somebody");
    when(accounts.person(any())).thenReturn(person);
  }

  @Test
  void choicesAreAskedInTheirOrderAndThenWhoFitsBest() throws Exception {
    var second = mentor(1);
    var first = mentor(1);
    var fits = mentor(1, "technology", "youth");
    var asked = ask(candidate(), true, first, second);

    assertThat(turn(asked)).isEqualTo(first);
    no(asked);
    assertThat(turn(asked)).isEqualTo(second);
    no(asked);
    assertThat(turn(asked)).isEqualTo(fits);
    no(asked);

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);
    assertThat(mentorings.find(asked).state()).isEqualTo(RequestState.QUEUED);
    assertThat(cases.find(asked).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(mentorings.find(asked).proposals())
        .extracting(ProposalView::origin)
        .containsExactly(Origin.CHOICE, Origin.CHOICE, Origin.FIT);
  }

  @Test
  void onlyChoicesAreAskedWhenTheCandidateWantsNobodyElse() throws Exception {
    var chosen = mentor(1);
    mentor(1, "technology");
    var asked = ask(candidate(), false, chosen);

    assertThat(turn(asked)).isEqualTo(chosen);
    no(asked);

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);
    assertThat(reasons(asked))
        .containsExactlyInAnyOrder(
            "declined: I have no time now (Next year.)", "not among the candidate’s choices");
  }

  @Test
  void thoseInAStateAreListedPageByPageTheLongestWaitingFirst() throws Exception {
    var first = ask(candidate(), true);
    var second = ask(candidate(), true);

    assertThat(mentorings.in(RequestState.SEARCHING, 0, 1))
        .extracting(RequestView::caseNumber)
        .containsExactly(first);
    assertThat(mentorings.in(RequestState.SEARCHING, 1, 1))
        .extracting(RequestView::caseNumber)
        .containsExactly(second);
    assertThat(mentorings.in(RequestState.SEARCHING, 0, 1).getTotalPages()).isEqualTo(2);
    assertThat(mentorings.in(RequestState.PAIRED, 0, 1)).isEmpty();
  }

  @Test
  void askingTwiceAsksOnce() throws Exception {
    mentor(1);
    var asked = ask(candidate(), true);

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ASKED);
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ASKED);

    assertThat(mentorings.find(asked).proposals()).hasSize(1);
  }

  @Test
  void aYesMakesAPairAndBarsTheMentorFromJudging(AssertablePublishedEvents events)
      throws Exception {
    var ida = mentor(1);
    var ruth = candidate();
    var asked = ask(ruth, true);
    turn(asked);

    assertThat(yes(asked)).isEqualTo(Acceptance.MATCHED);
    assertThat(mentorings.accept(mentorings.find(asked).proposals().get(0).id(), person(ida)))
        .as("a second click")
        .isEqualTo(Acceptance.MATCHED);

    var pair = mentorings.find(asked).runningPair().orElseThrow();
    assertThat(pair.mentor()).isEqualTo(ida);
    verify(conflicts)
        .register(
            eq(person(ida)),
            eq(ruth),
            eq(ConflictKind.MENTOR),
            any(),
            eq("mentoring " + pair.id()));
    assertThat(
            events
                .ofType(MentorAnswered.class)
                .matching(it -> it.caseNumber().equals(asked) && it.matched()))
        .hasSize(1);
    assertThat(mentorings.find(asked).pairs()).hasSize(1);
  }

  @Test
  void whoLooksForAMentorIsCountedUntilThereIsOne() throws Exception {
    mentor(2);
    var before = mentorings.searching();
    var asked = ask(candidate(), true);
    assertThat(mentorings.searching()).isEqualTo(before + 1);

    turn(asked);
    yes(asked);

    assertThat(mentorings.searching()).isEqualTo(before);
  }

  @Test
  void aConflictThatBecameKnownAfterTheQuestionStopsTheYes() throws Exception {
    var ida = mentor(1);
    var ruth = candidate();
    var asked = ask(ruth, true);
    turn(asked);
    when(conflicts.about(List.of(ruth)))
        .thenReturn(
            List.of(new Conflict(person(ida), ruth, ConflictKind.RELATIVE, "She is family.", "x")));

    assertThat(yes(asked)).isEqualTo(Acceptance.OVER);

    assertThat(mentorings.find(asked).pairs()).isEmpty();
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);
  }

  /** A mentor would learn from it whose work they judged without a name. */
  @Test
  void toHaveJudgedIsNoReasonNotToBeTheMentor() throws Exception {
    var ida = mentor(1);
    var ruth = candidate();
    when(conflicts.about(List.of(ruth)))
        .thenReturn(
            List.of(new Conflict(person(ida), ruth, ConflictKind.EARLIER_JUDGE, "Judged.", "x")));
    var asked = ask(ruth, true);
    turn(asked);

    assertThat(yes(asked)).isEqualTo(Acceptance.MATCHED);
  }

  @Test
  void aLastPlaceIsGivenOnceAndTheOtherIsPassedOnAtOnce(AssertablePublishedEvents events)
      throws Exception {
    var ida = mentor(1);
    var one = ask(candidate(), false, ida);
    var other = ask(candidate(), false, ida);
    turn(one);
    turn(other);

    assertThat(yes(one)).isEqualTo(Acceptance.MATCHED);
    assertThat(yes(other)).isEqualTo(Acceptance.PLACE_GONE);

    assertThat(mentorings.find(other).state()).isEqualTo(RequestState.SEARCHING);
    assertThat(
            events
                .ofType(MentorAnswered.class)
                .matching(it -> it.caseNumber().equals(other) && !it.matched()))
        .hasSize(1);
    assertThat(mentorings.askNext(other)).isEqualTo(Turn.OFFICE);
    assertThat(reasons(other)).containsExactly("has no free place: 1 of 1");
  }

  @Test
  void twoAcceptancesOfOneLastPlaceAtTheSameMoment() throws Exception {
    for (var round = 0; round < 5; round++) {
      var ida = mentor(1);
      var one = ask(candidate(), false, ida);
      var other = ask(candidate(), false, ida);
      turn(one);
      turn(other);
      var start = new CyclicBarrier(2);
      var pool = Executors.newFixedThreadPool(2);
      try {
        var left = pool.submit(() -> yesAt(start, one));
        var right = pool.submit(() -> yesAt(start, other));
        assertThat(List.of(left.get(), right.get()))
            .containsExactlyInAnyOrder(Acceptance.MATCHED, Acceptance.PLACE_GONE);
      } finally {
        pool.shutdownNow();
      }
      assertThat(mentorings.pairsOf(person(ida))).hasSize(1);
    }
  }

  @Test
  void whoWantsFewerThanTheyHaveKeepsThemAndGetsNoNew() throws Exception {
    var ida = mentor(2);
    var one = ask(candidate(), true);
    var other = ask(candidate(), true);
    turn(one);
    yes(one);
    turn(other);
    mentors.change(person(ida), MentorsModuleTest.profile(1), Set.of());

    assertThat(yes(other)).isEqualTo(Acceptance.PLACE_GONE);
    mentors.change(person(ida), MentorsModuleTest.profile(0), Set.of());

    assertThat(mentorings.find(one).runningPair()).isPresent();
    assertThat(mentorings.askNext(other)).isEqualTo(Turn.OFFICE);
    assertThat(reasons(other)).containsExactly("wants no candidate now");
  }

  @Test
  void whoCannotBeAskedIsPassedOverWithTheReason() throws Exception {
    var ruth = candidate();
    var teaches = mentor(1);
    var away = mentor(1);
    var speaksOther = mentor(1);
    mentors.beAway(person(away), calendar.today(), LocalDate.of(2999, 3, 1));
    mentors.change(person(speaksOther), in(Language.NAVAJO), Set.of());
    var self = mentorOf(ruth);
    when(conflicts.about(List.of(ruth)))
        .thenReturn(
            List.of(
                new Conflict(
                    person(teaches), ruth, ConflictKind.INSTRUCTOR, "You taught them.", "x"),
                new Conflict(person(away), ruth, ConflictKind.MENTOR, "You helped them.", "y")));
    var asked = ask(ruth, true, teaches);

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);

    assertThat(mentorings.standings(asked))
        .extracting(it -> it.mentor().caseNumber(), Standing::reason, Standing::byHand)
        .containsExactlyInAnyOrder(
            tuple(teaches, "conflict of interest: You taught them.", false),
            tuple(away, "away until March 1, 2999", true),
            tuple(speaksOther, "no language in common", true),
            tuple(self, "is the candidate", false));
  }

  @Test
  void anAbsenceEndsWithItsLastDay() throws Exception {
    var ida = mentor(1);
    mentors.beAway(person(ida), calendar.today(), calendar.today());
    var asked = ask(candidate(), true);
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);

    sql.update("update mentor_absences set from_on = from_on - 1, until_on = until_on - 1");

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ASKED);
  }

  @Test
  void theOfficeHasSomebodyAskedAllTheSame() throws Exception {
    var chosen = mentor(1);
    var left = mentor(1);
    var asked = ask(candidate(), false, chosen);
    assertThatThrownBy(() -> mentorings.choose(asked, left, STAFF))
        .isInstanceOf(MentorNotAskable.class);
    turn(asked);
    no(asked);
    mentorings.askNext(asked);

    mentorings.choose(asked, left, STAFF);

    assertThat(turn(asked)).isEqualTo(left);
    assertThat(mentorings.find(asked).proposals().get(1).origin()).isEqualTo(Origin.OFFICE);
  }

  @Test
  void whoeverIsSilentIsNotAskedAgain() throws Exception {
    mentor(1);
    var asked = ask(candidate(), true);
    turn(asked);

    mentorings.endSilentTurn(asked);
    mentorings.endSilentTurn(asked);

    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);
    assertThat(reasons(asked)).containsExactly("did not answer");
    var late = mentorings.find(asked).proposals().get(0);
    assertThat(mentorings.accept(late.id(), late.mentorPerson())).isEqualTo(Acceptance.OVER);
    assertThat(mentorings.decline(late.id(), late.mentorPerson(), DeclineReason.NO_TIME, ""))
        .isFalse();
    assertThatThrownBy(() -> mentorings.accept(late.id(), STAFF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAcceptedCandidatesAskAndOnlyOnce() throws Exception {
    mentor(1);
    var applicant = candidate();
    var inReview = candidacy(CandidacyState.IN_REVIEW, applicant);
    when(candidacies.ofPerson(applicant)).thenReturn(inReview);
    assertThatThrownBy(() -> ask(applicant, true)).isInstanceOf(MentorNotAskable.class);
    var ruth = candidate();
    var number = ask(ruth, true);

    assertThatThrownBy(() -> ask(ruth, true))
        .isInstanceOf(MentorNotAskable.class)
        .hasMessageContaining(number.value());
    mentorings.finish(ruth);
    assertThat(ask(ruth, true)).isNotEqualTo(number);
  }

  @Test
  void aChoiceThatIsNoMentorAnyMoreIsLeftOut() throws Exception {
    var gone = mentor(1);
    var there = mentor(1);
    mentors.leave(person(gone));

    var asked = ask(candidate(), false, gone, there);
    assertThat(mentorings.find(asked).wish().choices()).containsExactly(there);
    assertThatThrownBy(() -> ask(candidate(), false, gone)).isInstanceOf(MentorNotAskable.class);
  }

  @Test
  void anotherMentorIsLookedForAndTheFormerOneIsNotAsked(AssertablePublishedEvents events)
      throws Exception {
    var ida = mentor(1);
    var ruth = candidate();
    var asked = ask(ruth, true);
    turn(asked);
    yes(asked);

    mentorings.lookAnew(ruth, wish(true));

    assertThat(mentorings.step(asked)).isEqualTo(Step.LOOKS_ANEW);
    assertThat(mentorings.pairsOf(person(ida)).get(0).ended()).isEqualTo(PairEnd.CHANGED);
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);
    assertThat(reasons(asked)).containsExactly("was the mentor before");
    assertThat(mentorings.everyoneAskedFor(Set.of(ruth, candidate())))
        .isEqualTo(Map.of(ruth, Set.of(person(ida))));
    assertThat(events.ofType(MentoringMoved.class).matching(it -> it.caseNumber().equals(asked)))
        .hasSize(1);
    assertThatThrownBy(() -> mentorings.lookAnew(ruth, wish(true)))
        .isInstanceOf(MentorNotAskable.class);
  }

  @Test
  void aMentorWhoLeavesLeavesNobodyBehind() throws Exception {
    var ida = mentor(2);
    var helped = ask(candidate(), true);
    var waits = ask(candidate(), true);
    turn(helped);
    yes(helped);
    turn(waits);

    mentors.leave(person(ida));

    assertThat(mentorings.step(helped)).isEqualTo(Step.LOOKS_ANEW);
    assertThat(mentorings.find(helped).lastPair().orElseThrow().ended())
        .isEqualTo(PairEnd.MENTOR_ENDED);
    assertThat(mentorings.find(waits).openProposal()).isEmpty();
  }

  @Test
  void nobodyWaitsForAMentorWhoIsKeptOut(AssertablePublishedEvents events) throws Exception {
    var ida = mentor(2);
    var asked = ask(candidate(), true);
    turn(asked);

    when(accounts.keptOut()).thenReturn(Set.of(person(ida)));
    publisher.publishEvent(new KeptOut(person(ida)));

    assertThat(events.ofType(MentorAnswered.class).matching(it -> it.caseNumber().equals(asked)))
        .hasSize(1);
    assertThat(mentorings.find(asked).openProposal()).isEmpty();
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.OFFICE);
    assertThat(reasons(asked)).containsExactly("cannot sign in now");
    assertThatThrownBy(() -> mentorings.choose(asked, ida, STAFF))
        .isInstanceOf(MentorNotAskable.class);
  }

  @Test
  void onlyTheirMentorReleasesACandidate() throws Exception {
    var ida = mentor(1);
    var asked = ask(candidate(), true);
    turn(asked);
    yes(asked);
    var pair = mentorings.find(asked).runningPair().orElseThrow().id();

    mentorings.release(pair, STAFF);
    assertThat(mentorings.step(asked)).isEqualTo(Step.GOES_ON);
    mentorings.release(pair, person(ida));
    mentorings.release(pair, person(ida));
    assertThat(mentorings.step(asked)).isEqualTo(Step.LOOKS_ANEW);
  }

  @Test
  void itEndsWithTheCertification() throws Exception {
    var ida = mentor(1);
    var ruth = candidate();
    var asked = ask(ruth, true);
    turn(asked);
    yes(asked);
    var certified = CandidateId.next();
    var candidacy = candidacy(CandidacyState.CERTIFIED, ruth).orElseThrow();
    when(candidacies.candidacy(certified)).thenReturn(candidacy);

    publisher.publishEvent(new CandidateCertified(certified, CaseNumber.of("C-2026-00001")));

    assertThat(mentorings.step(asked)).isEqualTo(Step.ENDED);
    assertThat(mentorings.pairsOf(person(ida)).get(0).ended()).isEqualTo(PairEnd.CERTIFIED);
    assertThat(cases.find(asked).orElseThrow().outcome()).isEqualTo("The candidate is certified");
  }

  @Test
  void aSearchEndsWithTheCandidacyAndTheMentorIsAskedNoMore() throws Exception {
    mentor(1);
    var ruth = candidate();
    var asked = ask(ruth, true);
    turn(asked);

    mentorings.finish(ruth);
    mentorings.finish(ruth);

    assertThat(mentorings.find(asked).proposals().get(0).state())
        .isEqualTo(ProposalState.WITHDRAWN);
    assertThat(mentorings.step(asked)).isEqualTo(Step.ENDED);
  }

  @Test
  void remindersComeOnWholeMonthsAndSilenceAfterItsDays() throws Exception {
    mentor(1);
    var asked = ask(candidate(), true);
    turn(asked);
    yes(asked);
    var today = calendar.today();
    assertThat(mentorings.nextLook(asked)).isEqualTo(calendar.startOf(today.plusMonths(1)));

    moveBack(asked, today.minusDays(59));
    assertThat(mentorings.nextLook(asked)).isBeforeOrEqualTo(calendar.startOf(today.plusDays(1)));
    assertThat(mentorings.look(asked)).isEqualTo(Look.NUDGE);
    moveBack(asked, today.minusDays(60));
    assertThat(mentorings.look(asked)).isEqualTo(Look.SILENCE);

    assertThat(mentorings.find(asked).runningPair().orElseThrow().silent()).isTrue();
    assertThat(mentorings.nextLook(asked)).isAfter(calendar.startOf(today));
    assertThat(mentorings.look(asked)).as("asked once").isEqualTo(Look.NUDGE);
  }

  @Test
  void aPairOfJanuary31IsRemindedOnTheLastDaysOfTheMonths() {
    var pair = new Pair(pairOf(), proposalOf(), LocalDate.of(2027, 1, 31));
    var month = Period.ofMonths(1);
    assertThat(pair.nextNudge(month)).isEqualTo(LocalDate.of(2027, 2, 28));
    pair.nudge(LocalDate.of(2027, 2, 28));
    assertThat(pair.nextNudge(month)).isEqualTo(LocalDate.of(2027, 3, 31));
    var leap = new Pair(pairOf(), proposalOf(), LocalDate.of(2028, 1, 31));
    assertThat(leap.nextNudge(month)).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  private static MentorRequest pairOf() {
    return mock(MentorRequest.class);
  }

  private static MentorProposal proposalOf() {
    return mock(MentorProposal.class);
  }

  /** As if the last sign of the pair had been on that day, and nobody was reminded since. */
  private void moveBack(CaseNumber number, LocalDate day) {
    sql.update(
        "update mentor_pairs set began_on = ?, last_sign_on = ?, nudged_on = ? where case_number = ?",
        day,
        day,
        day,
        number.value());
  }

  private Acceptance yesAt(CyclicBarrier start, CaseNumber asked) throws Exception {
    var proposal = mentorings.find(asked).openProposal().orElseThrow();
    start.await();
    return mentorings.accept(proposal.id(), proposal.mentorPerson());
  }

  private Acceptance yes(CaseNumber asked) {
    var proposals = mentorings.find(asked).proposals();
    var proposal = proposals.get(proposals.size() - 1);
    return mentorings.accept(proposal.id(), proposal.mentorPerson());
  }

  private void no(CaseNumber asked) {
    var proposal = mentorings.find(asked).openProposal().orElseThrow();
    assertThat(
            mentorings.decline(
                proposal.id(), proposal.mentorPerson(), DeclineReason.NO_TIME, "Next year."))
        .isTrue();
  }

  /** Asks the next mentor and says who it is. */
  private CaseNumber turn(CaseNumber asked) {
    assertThat(mentorings.askNext(asked)).isEqualTo(Turn.ASKED);
    return mentorings.find(asked).openProposal().orElseThrow().mentor();
  }

  private List<String> reasons(CaseNumber asked) {
    return mentorings.standings(asked).stream().map(it -> String.valueOf(it.reason())).toList();
  }

  private CaseNumber ask(PersonId person, boolean anyone, CaseNumber... choices)
      throws MentorNotAskable {
    return mentorings.ask(person, wish(anyone, choices));
  }

  static Wish wish(boolean anyone, CaseNumber... choices) {
    return new Wish(
        Set.of(SetId.of("technology"), SetId.of("youth")),
        LibraryType.PUBLIC,
        Region.WEST,
        Set.of(Language.ENGLISH),
        DENVER,
        List.of(choices),
        anyone,
        "I want to learn.");
  }

  private PersonId candidate() {
    var person = PersonId.of("u" + NUMBERS.incrementAndGet());
    var candidacy = candidacy(CandidacyState.ACCEPTED, person);
    when(candidacies.ofPerson(person)).thenReturn(candidacy);
    return person;
  }

  private static Optional<CandidacyView> candidacy(CandidacyState state, PersonId person) {
    var candidacy = mock(CandidacyView.class);
    when(candidacy.state()).thenReturn(state);
    when(candidacy.person()).thenReturn(person);
    return Optional.of(candidacy);
  }

  private CaseNumber mentor(int places, String... sets) throws Exception {
    var number = mentorOf(PersonId.of("u" + NUMBERS.incrementAndGet()));
    var profile = MentorsModuleTest.profile(places);
    if (sets.length > 0) {
      mentors.change(
          person(number),
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
    } else {
      mentors.change(person(number), profile, Set.of());
    }
    return number;
  }

  private CaseNumber mentorOf(PersonId person) throws Exception {
    var number = mentors.offer(person, MentorsModuleTest.profile(1), Set.of());
    mentors.decide(number, true, "", STAFF);
    return number;
  }

  private static MentorProfile in(Language language) {
    var profile = MentorsModuleTest.profile(1);
    return new MentorProfile(
        profile.sets(),
        profile.library(),
        profile.region(),
        Set.of(language),
        profile.zone(),
        profile.ways(),
        profile.frequency(),
        1,
        "");
  }

  private PersonId person(CaseNumber mentor) {
    return mentors.find(mentor).person();
  }
}
