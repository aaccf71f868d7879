package org.colophon.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.FrozenText;
import org.colophon.cases.TimelineLine;
import org.colophon.cases.WaitsOn;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.files.Upload;
import org.colophon.portfolios.PortfolioBarred.Reason;
import org.colophon.program.CompetencySet;
import org.colophon.program.EditionId;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Drafts of portfolios. */
@ModuleTest(with = {"cases", "program"})
class PortfoliosModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(8100);
  static final SetId COMMUNICATION = SetId.of("communication");

  @Autowired Portfolios portfolios;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievedSets achieved;
  @MockitoBean FileStore files;

  PersonId ruth;
  CandidateId candidate;

  @BeforeEach
  void ruthIsACandidate() {
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    candidate = CandidateId.next();
    given(CandidacyState.ACCEPTED);
  }

  @Test
  void aPortfolioIsBegunOnceForASet() throws Exception {
    var id = PortfolioId.next();

    assertThat(portfolios.begin(ruth, id, COMMUNICATION)).isEqualTo(id);
    assertThat(portfolios.begin(ruth, id, COMMUNICATION)).as("sent twice").isEqualTo(id);
    assertThat(portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION)).isEqualTo(id);
    assertThat(portfolios.of(ruth)).singleElement();
    assertThat(portfolios.begin(ruth, PortfolioId.next(), SetId.of("youth"))).isNotEqualTo(id);
  }

  @Test
  void twoClicksAtOnceBeginOne() throws Exception {
    var go = new CountDownLatch(1);
    Callable<PortfolioId> click =
        () -> {
          go.await();
          return portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION);
        };
    var hands = Executors.newFixedThreadPool(2);
    try {
      var one = hands.submit(click);
      var other = hands.submit(click);
      go.countDown();

      assertThat(one.get()).isEqualTo(other.get());
    } finally {
      hands.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(value = CandidacyState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
  void withoutAnAcceptedCandidacyNothingIsBegun(CandidacyState state) {
    given(state);

    assertThat(portfolios.barred(ruth, COMMUNICATION)).contains(Reason.NO_CANDIDACY);
    assertThatThrownBy(() -> portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION))
        .isInstanceOf(PortfolioBarred.class);
    assertThat(portfolios.of(ruth)).isEmpty();
  }

  @Test
  void aSetThatIsAchievedIsNotBegunAgain() {
    when(achieved.has(candidate, COMMUNICATION)).thenReturn(true);

    assertThatThrownBy(() -> portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION))
        .isInstanceOf(PortfolioBarred.class)
        .hasMessageContaining("achieved this set already");
    assertThat(portfolios.barred(ruth, SetId.of("youth"))).isEmpty();
  }

  @Test
  void aSetThatWaitsForAnotherIsNotBegun() {
    when(achieved.waits(candidate, COMMUNICATION)).thenReturn(true);

    assertThat(portfolios.barred(ruth, COMMUNICATION)).contains(Reason.OTHER_SET_FIRST);
  }

  @Test
  void aTextIsSavedPartByPartAndSaysWhatIsMissing() throws Exception {
    var id = begun();

    assertThat(portfolios.save(ruth, id, 3, Response.answering(2, " I read. "), 0)).isEqualTo(1);
    assertThat(portfolios.saveStatement(ruth, id, "I learned.", 0)).isEqualTo(1);

    var found = look(id);
    assertThat(found.content().response(3)).isEqualTo(Response.answering(2, "I read."));
    assertThat(found.gaps(Part.competency(3))).isEmpty();
    assertThat(found.gaps(Part.STATEMENT)).isEmpty();
    assertThat(found.gaps(Part.competency(4))).hasSize(1);
    assertThat(found.gaps()).hasSize(8);
  }

  @Test
  void theLaterOfTwoWindowsIsToldAndNothingIsOverwritten() throws Exception {
    var id = begun();
    portfolios.save(ruth, id, 1, Response.own("First window"), 0);

    assertThatThrownBy(() -> portfolios.save(ruth, id, 1, Response.own("Second window"), 0))
        .isInstanceOf(SavedMeanwhile.class);
    assertThat(look(id).content().response(1).text()).isEqualTo("First window");
    assertThat(portfolios.save(ruth, id, 1, Response.own("First window"), 0))
        .as("the same text again is no conflict")
        .isEqualTo(1);
    assertThat(portfolios.save(ruth, id, 2, Response.own("Another part"), 0)).isEqualTo(1);
    assertThat(portfolios.save(ruth, id, 1, Response.own("Both"), 1)).isEqualTo(2);
  }

  @Test
  void aSuggestionThatIsNotOfferedIsNoAnswer() throws Exception {
    var id = begun();

    assertThatThrownBy(() -> portfolios.save(ruth, id, 1, Response.answering(5, "x"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> portfolios.save(ruth, id, 10, Response.own("x"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(look(id).content()).isEqualTo(PortfolioContent.EMPTY);
  }

  @Test
  void toSomebodyElseNothingIsThere() throws Exception {
    var id = begun();
    var stranger = PersonId.of("u" + PEOPLE.incrementAndGet());

    assertThat(portfolios.find(stranger, id)).isEmpty();
    assertThat(portfolios.of(stranger)).isEmpty();
    assertThatThrownBy(() -> portfolios.saveStatement(stranger, id, "x", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> portfolios.discard(stranger, id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(look(id).content().statement()).isEmpty();
  }

  @Test
  void aDraftIsThrownAwayAndTheSetIsFreeAgain() throws Exception {
    var id = begun();

    portfolios.discard(ruth, id);
    portfolios.discard(ruth, id);

    assertThat(portfolios.find(ruth, id)).isEmpty();
    assertThat(begun()).isNotEqualTo(id);
  }

  @Test
  void whatLacksSomethingIsNotHandedIn(AssertablePublishedEvents events) throws Exception {
    var id = complete();
    portfolios.save(ruth, id, 4, new Response(Response.Way.NOT_CHOSEN, 0, "Words"), 1);

    assertThatThrownBy(() -> portfolios.submit(ruth, id))
        .isInstanceOfSatisfying(
            PortfolioIncomplete.class,
            it ->
                assertThat(it.gaps())
                    .extracting(PortfolioGap::sentence)
                    .containsExactly(
                        "Answer a suggestion or write something of your own about competency 4."));
    assertThat(look(id).state()).isEqualTo(PortfolioState.DRAFT);
    assertThat(portfolios.attempts(id)).isEmpty();
    assertThat(events.ofType(PortfolioSubmitted.class)).isEmpty();
  }

  @Test
  void whatIsHandedInIsFrozenAndHasACase(AssertablePublishedEvents events) throws Exception {
    var id = complete();

    var number = portfolios.submit(ruth, id);

    assertThat(number.value()).startsWith("F-");
    assertThat(portfolios.submit(ruth, id)).as("twice is once").isEqualTo(number);
    assertThat(events.ofType(PortfolioSubmitted.class)).hasSize(1);
    assertThat(portfolios.anyHeld(candidate)).isTrue();
    assertThat(portfolios.owners(Set.of(number, CaseNumber.of("F-2020-00001"))))
        .isEqualTo(Map.of(number, new PortfolioOwner(number, candidate, ruth)));
    var attempt = portfolios.attempts(id).get(0);
    assertThat(portfolios.attempts(id)).hasSize(1);
    assertThat(attempt.sha256()).isEqualTo(new FrozenText(attempt.text()).sha256()).hasSize(64);
    assertThat(attempt.content().answers()).hasSize(9);
    assertThat(attempt.content().answers().get(0).suggestion()).startsWith("Describe a contact");
    assertThat(attempt.content().statement()).isEqualTo("I learned.");
    var open = cases.find(number).orElseThrow();
    assertThat(open.waitsOn()).isEqualTo(WaitsOn.PAYER);
    assertThat(cases.timeline(number))
        .extracting(TimelineLine::text)
        .contains("Submitted, attempt 1, checksum %s.".formatted(attempt.sha256()));
    assertThatThrownBy(() -> portfolios.saveStatement(ruth, id, "Other", 1))
        .isInstanceOf(PortfolioClosed.class);
    assertThatThrownBy(() -> portfolios.discard(ruth, id)).isInstanceOf(PortfolioClosed.class);
    assertThatThrownBy(() -> portfolios.remove(ruth, id, UUID.randomUUID()))
        .isInstanceOf(PortfolioClosed.class);
  }

  @Test
  void theLanguageIsSaidOnceAndFrozen() throws Exception {
    var id = complete();

    portfolios.submit(ruth, id, Language.SPANISH);
    portfolios.submit(ruth, id, Language.FRENCH);

    assertThat(look(id).language()).isEqualTo(Language.SPANISH);
    var attempt = portfolios.attempts(id).get(0);
    assertThat(attempt.content().language()).isEqualTo(Language.SPANISH);
    assertThat(attempt.text()).contains("\"language\":\"SPANISH\"");
    assertThat(
            new FrozenText(attempt.text().replace("\"language\":\"SPANISH\",", ""))
                .read(FrozenPortfolio.class)
                .language())
        .as("what was handed in before it was asked")
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void twoClicksAtOnceHandItInOnce() throws Exception {
    var id = complete();
    var hands = Executors.newFixedThreadPool(2);
    try {
      var go = new CountDownLatch(1);
      Callable<CaseNumber> click =
          () -> {
            go.await();
            return portfolios.submit(ruth, id);
          };
      var one = hands.submit(click);
      var other = hands.submit(click);
      go.countDown();

      assertThat(one.get()).isEqualTo(other.get());
    } finally {
      hands.shutdownNow();
    }
    assertThat(portfolios.attempts(id)).hasSize(1);
  }

  @Test
  void nobodyChangesWhatWasHandedIn() throws Exception {
    var id = complete();
    portfolios.submit(ruth, id);

    for (var change :
        List.of(
            "update portfolio_submissions set content = 'x'",
            "delete from portfolio_submissions",
            "truncate portfolio_submissions")) {
      assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("only ever added to");
    }
    assertThatThrownBy(
            () ->
                sql.update(
                    "insert into portfolio_submissions values (?, 2, 'x', ?, 'u1001', now())",
                    id.value(),
                    "0".repeat(64)))
        .hasMessageContaining("check constraint");
  }

  @Test
  void theChecksumChangesWithEveryFile() {
    var set = new CompetencySet(COMMUNICATION, 1, "Communication", true, List.of(), List.of());
    var item = new EvidenceItem(UUID.randomUUID(), FileId.next(), "", Map.of(1, Weight.PRIMARY));
    var content = PortfolioContent.EMPTY.with(item);

    var one =
        FrozenPortfolio.of(
            "e", set, Language.ENGLISH, content, List.of(view(item, "a".repeat(64))));
    var same =
        FrozenPortfolio.of(
            "e", set, Language.ENGLISH, content, List.of(view(item, "a".repeat(64))));
    var other =
        FrozenPortfolio.of(
            "e", set, Language.ENGLISH, content, List.of(view(item, "b".repeat(64))));

    assertThat(FrozenText.of(one))
        .isEqualTo(FrozenText.of(same))
        .isNotEqualTo(FrozenText.of(other));
    assertThat(FrozenText.of(one).read(FrozenPortfolio.class)).isEqualTo(one);
  }

  @Test
  void aSetAchievedMeanwhileIsNotHandedIn() throws Exception {
    var id = complete();
    when(achieved.has(candidate, COMMUNICATION)).thenReturn(true);

    assertThatThrownBy(() -> portfolios.submit(ruth, id)).isInstanceOf(PortfolioBarred.class);
  }

  @Test
  void aDraftOfAnEarlierCandidacyIsNotHandedIn() throws Exception {
    var id = complete();
    candidate = CandidateId.next();
    given(CandidacyState.ACCEPTED);

    assertThatThrownBy(() -> portfolios.submit(ruth, id)).isInstanceOf(PortfolioBarred.class);
  }

  @Test
  void whatIsWithdrawnStaysReadableAndIsTheBeginningOfTheNext(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);

    portfolios.withdraw(ruth, id);
    portfolios.withdraw(ruth, id);

    assertThat(look(id).state()).isEqualTo(PortfolioState.WITHDRAWN);
    assertThat(portfolios.anyHeld(candidate)).isFalse();
    assertThat(portfolios.attempts(id)).hasSize(1);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(cases.find(number).orElseThrow().whatNext()).contains("you can begin again");
    assertThat(look(id).usesUpTheWay()).isFalse();
    assertThat(events.ofType(PortfolioEnded.class)).hasSize(1);
    assertThat(events.ofType(PortfolioReleased.class)).hasSize(1);
    var next = begun();
    assertThat(next).isNotEqualTo(id);
    assertThat(look(next).content()).isEqualTo(look(id).content());
    assertThat(look(next).gaps()).isEmpty();
    assertThat(portfolios.submit(ruth, next)).isNotEqualTo(number);
  }

  @Test
  void aDraftIsNotWithdrawn() throws Exception {
    var id = begun();

    assertThatThrownBy(() -> portfolios.withdraw(ruth, id)).isInstanceOf(PortfolioClosed.class);
  }

  @Test
  void aCourseThatAchievesTheSetClosesItsPortfolioAndNoOther(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    portfolios.submit(ruth, id);
    var other = portfolios.begin(ruth, PortfolioId.next(), SetId.of("youth"));

    portfolios.setAchieved(candidate, COMMUNICATION);
    portfolios.setAchieved(candidate, COMMUNICATION);

    assertThat(look(id).state()).isEqualTo(PortfolioState.CLOSED);
    assertThat(look(id).words()).isEqualTo("The set is achieved.");
    assertThat(look(other).state()).isEqualTo(PortfolioState.DRAFT);
    assertThat(events.ofType(PortfolioEnded.class)).hasSize(1);
  }

  @Test
  void withTheCandidacyItsDraftsEndAndStayReadable(AssertablePublishedEvents events)
      throws Exception {
    var id = begun();
    portfolios.saveStatement(ruth, id, "I learned.", 0);

    portfolios.candidacyEnded(candidate);

    assertThat(look(id).state()).isEqualTo(PortfolioState.CLOSED);
    assertThat(look(id).content().statement()).isEqualTo("I learned.");
    assertThat(events.ofType(PortfolioEnded.class)).as("nobody held it").isEmpty();
  }

  @Test
  void whatIsPaidIsDueByTheRuleOfTheDayItWasHandedIn() throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);

    assertThat(portfolios.ready(number)).isEqualTo(calendar.today().plusDays(45));
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.EVALUATORS);
    assertThat(portfolios.refunds(number)).isTrue();
    assertThat(portfolios.rulesOn(number)).isEqualTo(calendar.today());
    assertThat(portfolios.candidate(number)).isEqualTo(candidate);
  }

  @Test
  void whatIsNotPaidIsClosedWithoutAWord(AssertablePublishedEvents events) throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);

    portfolios.closeUnpaid(number);

    assertThat(look(id).words()).isEqualTo("The fee was not paid in time.");
    assertThat(events.ofType(PortfolioEnded.class)).as("its process knows").isEmpty();
    assertThat(events.ofType(PortfolioReleased.class)).hasSize(1);
    assertThatThrownBy(() -> portfolios.closeUnpaid(number))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsGivenBackSaysWhyAndItsFeeGoesBackWhateverWasBegun(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.evaluationBegan(number);
    var staff = PersonId.of("u2001");

    assertThatThrownBy(() -> portfolios.giveBack(number, "Mine.", ruth))
        .isInstanceOf(OwnPortfolio.class);
    portfolios.giveBack(number, "The film shows library users.", staff);
    portfolios.giveBack(number, "Again.", staff);

    assertThat(look(id).state()).isEqualTo(PortfolioState.CLOSED);
    assertThat(look(id).words()).isEqualTo("The film shows library users.");
    assertThat(portfolios.refunds(number)).isTrue();
    assertThat(portfolios.barred(ruth, COMMUNICATION)).as("it counts for nothing").isEmpty();
    assertThat(events.ofType(PortfolioEnded.class)).hasSize(1);
    assertThat(cases.timelineForSubject(number))
        .extracting(TimelineLine::text)
        .contains("Given back without an evaluation. The film shows library users.");
  }

  @Test
  void moreIsAskedOnceAndOnlyAboutWhatIsInQuestion(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);

    var dueOn = portfolios.askMore(number, new TreeSet<>(Set.of(3, 7)));

    assertThat(dueOn).isEqualTo(calendar.today().plusDays(60));
    var asked = look(id);
    assertThat(asked.state()).isEqualTo(PortfolioState.REVISION);
    assertThat(asked.asked()).containsExactly(3, 7);
    assertThat(asked.revisionDueOn()).isEqualTo(dueOn);
    assertThat(asked.writable(3)).isTrue();
    assertThat(asked.writable(4)).isFalse();
    assertThat(portfolios.anyHeld(candidate)).as("the time is the candidate's").isFalse();
    assertThat(events.ofType(PortfolioReleased.class)).hasSize(1);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.CANDIDATE);
    assertThatThrownBy(() -> portfolios.save(ruth, id, 4, Response.own("x"), 1))
        .isInstanceOf(PortfolioClosed.class);
    assertThatThrownBy(() -> portfolios.discard(ruth, id)).isInstanceOf(PortfolioClosed.class);
    assertThatThrownBy(() -> portfolios.withdraw(ruth, id)).isInstanceOf(PortfolioClosed.class);
    assertThat(portfolios.save(ruth, id, 3, Response.answering(1, "More about 3"), 1)).isEqualTo(2);
    assertThat(portfolios.saveStatement(ruth, id, "I learned more.", 1)).isEqualTo(2);

    assertThat(portfolios.submit(ruth, id)).isEqualTo(number);

    assertThat(portfolios.anyHeld(candidate)).isTrue();
    assertThat(portfolios.asked(number)).containsExactly(3, 7);
    assertThat(events.ofType(PortfolioSubmitted.class))
        .extracting(PortfolioSubmitted::round)
        .containsExactly(1, 2);
    var second = portfolios.attempts(id).get(1).content();
    assertThat(second.answers()).as("everything is frozen again").hasSize(9);
    assertThat(second.answers().get(2).text()).isEqualTo("More about 3");
    assertThat(portfolios.attempts(id).get(0).content().answers().get(2).text())
        .isEqualTo("About 3");
    assertThatThrownBy(() -> portfolios.askMore(number, new TreeSet<>(Set.of(3))))
        .as("one resubmission, no other")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void evidenceOfOtherCompetenciesStaysAsItIsInARevision() throws Exception {
    var id = complete();
    var both = evidence(id, "Both", Map.of(3, Weight.PRIMARY, 4, Weight.SECONDARY));
    var asked = evidence(id, "Asked", Map.of(3, Weight.SECONDARY));
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3, 7)));

    assertThat(look(id).fixed(look(id).content().item(both).orElseThrow())).isTrue();
    assertThat(look(id).fixed(look(id).content().item(asked).orElseThrow())).isFalse();
    for (var change :
        List.<ThrowingCallable>of(
            () -> portfolios.remove(ruth, id, both),
            () -> describe(id, both, "Other", Map.of(3, Weight.PRIMARY, 4, Weight.SECONDARY)),
            () -> describe(id, both, "Both", Map.of(3, Weight.PRIMARY)),
            () -> describe(id, both, "Both", Map.of(3, Weight.PRIMARY, 4, Weight.PRIMARY)),
            () -> describe(id, asked, "Asked", Map.of(3, Weight.SECONDARY, 5, Weight.PRIMARY)))) {
      assertThatThrownBy(change).isInstanceOf(PortfolioClosed.class);
    }
    describe(id, both, "Both", Map.of(4, Weight.SECONDARY, 7, Weight.PRIMARY));
    describe(id, asked, "Other", Map.of(7, Weight.PRIMARY));
    portfolios.remove(ruth, id, asked);
    evidence(id, "New", Map.of(3, Weight.PRIMARY));

    assertThat(look(id).content().items())
        .extracting(EvidenceItem::title)
        .containsExactly("Both", "New");
  }

  @Test
  void theOneChanceIsNotUsedUpByAClick() throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));

    assertThatThrownBy(() -> portfolios.submit(ruth, id))
        .isInstanceOfSatisfying(
            PortfolioIncomplete.class,
            it ->
                assertThat(it.gaps())
                    .singleElement()
                    .extracting(PortfolioGap::sentence)
                    .asString()
                    .startsWith("Nothing has changed"));
    portfolios.save(ruth, id, 3, Response.answering(1, "More"), 1);
    assertThat(look(id).gaps()).isEmpty();
  }

  @Test
  void aRevisionIsFinishedEvenWhereTheWayIsClosedOrAnotherSetComesFirst() throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));
    portfolios.save(ruth, id, 3, Response.answering(1, "More"), 1);
    when(achieved.waits(candidate, COMMUNICATION)).thenReturn(true);

    assertThat(portfolios.submit(ruth, id)).isEqualTo(number);
  }

  @Test
  void whatIsAchievedHoldsTheTermUntilItStandsInTheRecord(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);

    portfolios.achieved(number);
    portfolios.setAchieved(candidate, COMMUNICATION);

    assertThat(look(id).state()).isEqualTo(PortfolioState.ACHIEVED);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(events.ofType(PortfolioReleased.class)).as("the record tells the clock").isEmpty();
    assertThat(events.ofType(PortfolioEnded.class)).as("its process knows").isEmpty();
    assertThat(portfolios.anyHeld(candidate)).isFalse();
    assertThatThrownBy(() -> portfolios.notAchieved(number))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsNotAchievedClosesTheWayToTheSet(AssertablePublishedEvents events) throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);

    portfolios.notAchieved(number);

    assertThat(look(id).state()).isEqualTo(PortfolioState.NOT_ACHIEVED);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(events.ofType(PortfolioReleased.class)).hasSize(1);
    assertThat(portfolios.barred(ruth, COMMUNICATION)).contains(Reason.NOT_ACHIEVED);
    assertThat(portfolios.barred(ruth, SetId.of("youth"))).isEmpty();
    assertThatThrownBy(this::begun).isInstanceOf(PortfolioBarred.class);
  }

  @Test
  void aRevisionEndsUnachievedWithItsTimeOrByItsOwner(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    assertThatThrownBy(() -> portfolios.revisionOver(number))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> portfolios.declineRevision(ruth, id))
        .isInstanceOf(PortfolioClosed.class);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));

    portfolios.declineRevision(ruth, id);
    portfolios.declineRevision(ruth, id);

    assertThat(look(id).words()).isEqualTo("You chose a course instead of completing it.");
    assertThat(events.ofType(RevisionDeclined.class)).containsExactly(new RevisionDeclined(number));
    assertThatThrownBy(() -> portfolios.submit(ruth, id)).isInstanceOf(PortfolioClosed.class);

    ruthIsACandidate();
    var other = complete();
    var late = portfolios.submit(ruth, other);
    portfolios.askMore(late, new TreeSet<>(Set.of(1)));
    portfolios.revisionOver(late);

    assertThat(look(other).words()).isEqualTo("You did not hand it in again in time.");
    assertThat(events.ofType(RevisionDeclined.class)).hasSize(1);
  }

  @Test
  void whoeverWithdrawsAfterAVerdictDoesNotBeginAnew(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));
    portfolios.save(ruth, id, 3, Response.answering(1, "More"), 1);
    portfolios.submit(ruth, id);

    portfolios.withdraw(ruth, id);

    assertThat(portfolios.barred(ruth, COMMUNICATION)).contains(Reason.NOT_ACHIEVED);
    assertThat(look(id).usesUpTheWay()).isTrue();
    assertThat(cases.find(number).orElseThrow().whatNext())
        .contains("An approved course is the other way to the set.")
        .doesNotContain("begin again");
    assertThat(events.ofType(PortfolioEnded.class)).hasSize(1);
  }

  @Test
  void aCourseAlsoEndsARevision(AssertablePublishedEvents events) throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));

    portfolios.setAchieved(candidate, COMMUNICATION);

    assertThat(look(id).state()).isEqualTo(PortfolioState.CLOSED);
    assertThat(events.ofType(PortfolioEnded.class)).as("its process waits").hasSize(1);
  }

  @Test
  void whatIsNotInTheHouseIsNotGivenBack() throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));

    assertThatThrownBy(() -> portfolios.giveBack(number, "No.", PersonId.of("u2001")))
        .isInstanceOf(PortfolioClosed.class);
    assertThat(look(id).state()).isEqualTo(PortfolioState.REVISION);
  }

  @Test
  void theFeeIsUsedOnceAnEvaluatorHasTakenIt() throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    assertThat(portfolios.refunds(number)).isTrue();

    portfolios.evaluationBegan(number);
    portfolios.evaluationBegan(number);

    assertThat(portfolios.refunds(number)).isFalse();
  }

  @Test
  void oneThatIsNotOwnWorkEndsAndTheWayIsUsedUp(AssertablePublishedEvents events) throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.evaluationBegan(number);

    portfolios.endBreached(number, "It is copied from a blog.", PersonId.of("u1500"));

    assertThat(look(id).state()).isEqualTo(PortfolioState.NOT_ACHIEVED);
    assertThat(look(id).words()).isEqualTo("It is copied from a blog.");
    assertThat(portfolios.refunds(number)).isFalse();
    assertThat(events.ofType(PortfolioEnded.class)).hasSize(1);
    assertThat(portfolios.barred(ruth, COMMUNICATION))
        .contains(PortfolioBarred.Reason.NOT_ACHIEVED);
    assertThatThrownBy(() -> portfolios.endBreached(number, "It is copied.", PersonId.of("u1500")))
        .isInstanceOf(PortfolioClosed.class);
  }

  @Test
  void oneThatIsNotOwnWorkEndsInARevisionToo() throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.askMore(number, new TreeSet<>(Set.of(3)));

    portfolios.endBreached(number, "It is copied from a blog.", PersonId.of("u1500"));

    assertThat(look(id).state()).isEqualTo(PortfolioState.NOT_ACHIEVED);
  }

  @Test
  void oneThatIsGivenBackToMendCountsForNothingAndItsFeeGoesBack(AssertablePublishedEvents events)
      throws Exception {
    var id = complete();
    var number = portfolios.submit(ruth, id);
    portfolios.evaluationBegan(number);

    portfolios.giveBack(number, "The story names a patron.", PersonId.of("u1500"));

    assertThat(look(id).state()).isEqualTo(PortfolioState.CLOSED);
    assertThat(portfolios.refunds(number)).isTrue();
    assertThat(events.ofType(PortfolioEnded.class)).hasSize(1);
    assertThat(portfolios.barred(ruth, COMMUNICATION)).isEmpty();
    var next = portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION);
    assertThat(look(next).content().statement()).isEqualTo(look(id).content().statement());
  }

  private UUID evidence(PortfolioId id, String title, Map<Integer, Weight> serves)
      throws Exception {
    var item = UUID.randomUUID();
    var upload = mock(Upload.class);
    when(upload.sha256()).thenReturn(title);
    when(upload.size()).thenReturn(1L);
    var kept =
        new StoredFile(FileId.next(), title, "application/pdf", 1, title, ruth, Instant.EPOCH);
    when(files.keep(upload, ruth)).thenReturn(kept);
    when(files.find(kept.id())).thenReturn(Optional.of(kept));
    portfolios.attach(ruth, id, item, upload);
    describe(id, item, title, serves);
    return item;
  }

  private void describe(PortfolioId id, UUID item, String title, Map<Integer, Weight> serves)
      throws Exception {
    portfolios.describe(ruth, id, item, title, serves, look(id).version(Part.item(item)));
  }

  private static ItemView view(EvidenceItem item, String sha256) {
    return new ItemView(
        item,
        new StoredFile(
            item.file(),
            "a.pdf",
            "application/pdf",
            1,
            sha256,
            PersonId.of("u1001"),
            Instant.EPOCH),
        null);
  }

  private PortfolioId complete() throws Exception {
    var id = begun();
    for (var number = 1; number <= 9; number++) {
      portfolios.save(ruth, id, number, Response.answering(1, "About " + number), 0);
    }
    portfolios.saveStatement(ruth, id, "I learned.", 0);
    return id;
  }

  private PortfolioId begun() throws PortfolioBarred {
    return portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION);
  }

  private PortfolioView look(PortfolioId id) {
    return portfolios.find(ruth, id).orElseThrow();
  }

  private void given(CandidacyState state) {
    var candidacy = mock(CandidacyView.class);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacy.state()).thenReturn(state);
    when(candidacy.name()).thenReturn("Ruth Alvarez");
    when(candidacy.edition()).thenReturn(EditionId.of("2012-10"));
    when(candidacies.ofPerson(any())).thenReturn(Optional.empty());
    when(candidacies.ofPerson(ruth)).thenReturn(Optional.of(candidacy));
  }
}
