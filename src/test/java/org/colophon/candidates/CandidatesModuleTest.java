package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.candidates.ExperienceKind.PAID;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.cases.WaitsOn;
import org.colophon.program.EditionId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class CandidatesModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(2000);
  static final PersonId RUTH = PersonId.of("u1001");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TestConfiguration
  static class Moving {

    @Bean
    MovingClock clock() {
      return new MovingClock("1970-01-01T00:00:00Z");
    }
  }

  @Autowired MovingClock clock;
  @Autowired Applications applications;
  @Autowired Candidacies candidacies;
  @Autowired Cases cases;
  @Autowired CandidacyRepository repository;
  @Autowired JdbcClient database;

  PersonId ada;

  @BeforeEach
  void adaComesToday() {
    clock.moveTo(TODAY);
    ada = someone();
  }

  @Test
  void aPersonWhoHasNotBegunHasAnEmptyDraftAndNoRow() {
    var draft = applications.draft(ada);

    assertThat(draft.application()).isEqualTo(Application.EMPTY);
    assertThat(draft.progress().values()).containsOnly(SectionState.NOT_STARTED);
    assertThat(rows("application_drafts where person_id = '" + ada + "'")).isZero();
  }

  @Test
  void everySectionIsSavedOnItsOwnAndAsItWasTyped() throws Exception {
    var complete = ApplicationFixtures.complete(TODAY);
    fillIn(complete);

    assertThat(applications.draft(ada).application()).isEqualTo(complete);
    assertThat(applications.gaps(ada)).isEmpty();
  }

  @Test
  void anIncompleteSectionIsSavedAndSaysWhatIsMissing() throws Exception {
    var gaps = applications.save(ada, new Education(EducationLevel.HIGH_SCHOOL, "", null));

    assertThat(gaps).extracting(Gap::field).containsExactly("institution", "year");
    assertThat(applications.draft(ada).progress())
        .containsEntry(Section.EDUCATION, SectionState.IN_PROGRESS);
  }

  @Test
  void entriesOfWorkAreAddedReplacedAndRemoved() throws Exception {
    var first = ApplicationFixtures.fullTimeYear(TODAY);
    var second =
        Experience.weekly("Perrysburg", "Page", PAID, TODAY.minusYears(2), TODAY, hours("12.50"));
    applications.save(ada, first);
    applications.save(ada, second);
    var corrected =
        new Experience(
            first.id(), "Oregon Library", "Page", PAID, first.from(), null, hours("20"), null);

    assertThat(applications.save(ada, corrected)).isEmpty();
    assertThat(applications.draft(ada).application().experience())
        .containsExactly(corrected, second);

    applications.remove(ada, second.id());
    applications.remove(ada, second.id());
    assertThat(applications.draft(ada).application().experience()).containsExactly(corrected);
  }

  @Test
  void anIncompleteApplicationIsNotSubmitted(AssertablePublishedEvents events) throws Exception {
    fillIn(ApplicationFixtures.complete(TODAY));
    applications.save(ada, new Consents(true, false, Answer.NO, Answer.NO));

    assertThatThrownBy(() -> applications.submit(ada))
        .isInstanceOfSatisfying(
            ApplicationIncomplete.class,
            it -> assertThat(it.gaps()).extracting(Gap::field).containsExactly("truthful"));
    assertThat(candidacies.ofPerson(ada)).isEmpty();
    assertThat(cases.ofSubject(ada)).isEmpty();
    assertThat(events.ofType(ApplicationSubmitted.class)).isEmpty();
  }

  @Test
  void anInadmissibleApplicationIsNotSubmitted() throws Exception {
    fillIn(ApplicationFixtures.complete(TODAY));
    clock.moveTo(TODAY.plusYears(20));
    applications.save(
        ada,
        List.of(
            Experience.inTotal(
                "Library", "Page", PAID, TODAY.plusYears(18), TODAY.plusYears(19), hours("1819"))));

    assertThatThrownBy(() -> applications.submit(ada))
        .isInstanceOfSatisfying(
            NotAdmissible.class, it -> assertThat(it.assessment().missingHours()).isEqualTo(1));
    assertThat(candidacies.ofPerson(ada)).isEmpty();
  }

  @Test
  void submittingFreezesTheApplicationFixesTheRulesAndOpensACase(AssertablePublishedEvents events)
      throws Exception {
    var candidate = submitted(ada);

    var view = candidacies.candidacy(candidate);
    assertThat(view.state()).isEqualTo(CandidacyState.SUBMITTED);
    assertThat(view.application()).isEqualTo(applications.draft(ada).application());
    assertThat(view.edition()).isEqualTo(EditionId.of("2012-10"));
    assertThat(view.rulesOn()).isEqualTo(TODAY);
    assertThat(view.assessment().hours()).isEqualTo(1820);
    assertThat(view.member()).isFalse();
    assertThat(caseOf(candidate).waitsOn()).isEqualTo(WaitsOn.PAYER);
    assertThat(caseOf(candidate).title()).isEqualTo("Ada Lind");
    assertThat(events.ofType(ApplicationSubmitted.class))
        .containsExactly(new ApplicationSubmitted(candidate, view.caseNumber(), ada, false));
  }

  @Test
  void submittingTwiceGivesTheSameCandidateOnce(AssertablePublishedEvents events) throws Exception {
    var first = submitted(ada);

    assertThat(applications.submit(ada)).isEqualTo(first);

    assertThat(cases.ofSubject(ada)).hasSize(1);
    assertThat(events.ofType(ApplicationSubmitted.class)).hasSize(1);
  }

  @Test
  void twoClicksAtOnceGiveOneCandidate() throws Exception {
    fillIn(ApplicationFixtures.complete(TODAY));
    Callable<CandidateId> click = () -> applications.submit(ada);

    var threads = Executors.newFixedThreadPool(4);
    try {
      var candidates =
          threads.invokeAll(List.of(click, click, click, click)).stream()
              .map(CandidatesModuleTest::result)
              .distinct();
      assertThat(candidates).hasSize(1);
    } finally {
      threads.shutdown();
    }
    assertThat(cases.ofSubject(ada)).hasSize(1);
  }

  @Test
  void theDatabaseRefusesASecondOpenCandidacy() throws Exception {
    submitted(ada);
    var number = cases.open(CaseKind.CANDIDACY, ada, "Ada Lind");
    var second =
        new Candidacy(
            ada,
            number,
            ApplicationFixtures.complete(TODAY),
            new RulesBasis(EditionId.of("2012-10"), TODAY),
            false,
            clock.instant());

    assertThatThrownBy(() -> repository.save(second))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("candidacies_one_open_per_person");
  }

  @Test
  void aCandidacyFromElsewhereIsSaidToBeOpen() throws Exception {
    submitted(ada);
    database.sql("delete from application_drafts where person_id = ?").param(ada.value()).update();

    assertThatThrownBy(() -> applications.submit(ada))
        .isInstanceOf(CandidacyAlreadyOpen.class)
        .hasMessageContaining(candidacies.ofPerson(ada).orElseThrow().caseNumber().value());
  }

  @Test
  void whatWasSubmittedIsNotChangedByALaterClick() throws Exception {
    var candidate = submitted(ada);

    assertThatThrownBy(() -> applications.save(ada, Membership.withNumber("1234567")))
        .isInstanceOf(CandidacyAlreadyOpen.class);
    assertThatThrownBy(() -> applications.save(ada, List.of()))
        .isInstanceOf(CandidacyAlreadyOpen.class);
    assertThat(candidacies.candidacy(candidate).application())
        .isEqualTo(applications.draft(ada).application());
  }

  @Test
  void whatWasSubmittedCannotBeRewrittenInTheDatabase() throws Exception {
    var candidate = submitted(ada).value();

    assertThatThrownBy(
            () ->
                database
                    .sql("update candidacy_submissions set round = 7 where candidate_id = ?")
                    .param(candidate)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("stay as they were written");
  }

  @Test
  void whatWasDecidedOrAskedCannotBeRewrittenInTheDatabase() throws Exception {
    asked(ada);

    for (var change :
        List.of(
            "update admission_reviews set decision = 'ACCEPT'",
            "delete from admission_reviews",
            "update admission_review_items set question = 'Nothing?'",
            "delete from admission_review_items")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("stay as they were written");
    }
  }

  @Test
  void theSameNameAndBirthDateIsShownToTheOffice() throws Exception {
    submitted(ada);
    var twin = someone();
    fillIn(twin, ApplicationFixtures.complete(TODAY));
    applications.save(twin, ApplicationFixtures.personal("ADA", "Línd", LocalDate.of(1988, 2, 29)));
    var candidate = applications.submit(twin);

    assertThat(candidacies.duplicates(candidate))
        .contains(
            new DuplicateWarning(ada, candidacies.ofPerson(ada).orElseThrow().caseNumber(), true));
  }

  @Test
  void anotherBirthDateIsNobodyElse() throws Exception {
    submitted(ada);
    var other = someone();
    fillIn(other, ApplicationFixtures.complete(TODAY));
    applications.save(other, ApplicationFixtures.personal("Ada", "Lind", TODAY.minusYears(33)));
    var candidate = applications.submit(other);

    assertThat(candidacies.duplicates(candidate)).isEmpty();
  }

  @Test
  void theReviewIsDueThirtyDaysAfterThePayment() throws Exception {
    var candidate = submitted(ada);
    clock.moveTo(TODAY.plusDays(5));

    candidacies.openReview(candidate, clock.instant());
    candidacies.openReview(candidate, clock.instant().plusSeconds(86_400));

    var dueOn = TODAY.plusDays(35);
    assertThat(candidacies.candidacy(candidate).reviewDueOn()).isEqualTo(dueOn);
    assertThat(candidacies.reviewClock(candidate).due()).isEqualTo("2026-12-29T06:00:00Z");
    assertThat(candidacies.reviewClock(candidate).warnings())
        .containsExactly(
            Instant.parse("2026-12-18T06:00:00Z"), Instant.parse("2026-12-25T06:00:00Z"));
    assertThat(caseOf(candidate).waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(caseOf(candidate).dueOn()).isEqualTo(dueOn);
  }

  @Test
  void acceptingBeginsTheTerm(AssertablePublishedEvents events) throws Exception {
    var candidate = inReview(ada);
    clock.moveTo(TODAY.plusDays(9));

    candidacies.review(candidate, Review.accept(RUTH));
    candidacies.accept(candidate);
    candidacies.accept(candidate);

    var view = candidacies.candidacy(candidate);
    assertThat(view.state()).isEqualTo(CandidacyState.ACCEPTED);
    assertThat(view.acceptedOn()).isEqualTo("2026-12-02");
    assertThat(view.termEnd()).isEqualTo("2030-12-02");
    assertThat(view.reviewDueOn()).isNull();
    assertThat(caseOf(candidate).dueOn()).isEqualTo("2030-12-02");
    assertThat(events.ofType(CandidateAccepted.class)).hasSize(1);
  }

  @Test
  void everyDecisionKeepsWhoWhenAndWhy() throws Exception {
    var candidate = inReview(ada);

    candidacies.review(
        candidate,
        new Review(
            ReviewDecision.REFUSE,
            List.of(),
            List.of(RefusalReason.WORK_NOT_IN_A_LIBRARY, RefusalReason.TOO_FEW_HOURS),
            "Called the employer: a book shop.",
            RUTH));
    candidacies.refuse(candidate);

    assertThat(candidacies.candidacy(candidate).lastReview())
        .contains(
            new ReviewView(
                ReviewDecision.REFUSE,
                List.of(),
                List.of(RefusalReason.WORK_NOT_IN_A_LIBRARY, RefusalReason.TOO_FEW_HOURS),
                "Called the employer: a book shop.",
                RUTH,
                clock.instant()));
    assertThat(timeline(candidate))
        .filteredOn(it -> it.kind() == Kind.DECISION)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.actor()).isEqualTo(RUTH);
              assertThat(it.text())
                  .contains(RefusalReason.WORK_NOT_IN_A_LIBRARY.sentence())
                  .doesNotContain("book shop");
            });
  }

  @Test
  void aNoteOfTheOfficeIsNeverShownToTheCandidate() throws Exception {
    var candidate = inReview(ada);

    candidacies.review(
        candidate,
        new Review(ReviewDecision.ACCEPT, List.of(), List.of(), "Called the employer.", RUTH));

    var number = candidacies.candidacy(candidate).caseNumber();
    assertThat(timeline(candidate)).anyMatch(it -> it.text().contains("Called the employer."));
    assertThat(cases.timelineForSubject(number))
        .noneMatch(it -> it.text().contains("Called the employer."));
  }

  @Test
  void refusingEndsTheCandidacyAndLeavesTheWayOpen(AssertablePublishedEvents events)
      throws Exception {
    var candidate = refused(ada);
    candidacies.refuse(candidate);

    assertThat(candidacies.candidacy(candidate).state()).isEqualTo(CandidacyState.REFUSED);
    assertThat(candidacies.candidacy(candidate).endedAt()).isEqualTo(clock.instant());
    assertThat(caseOf(candidate).standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(events.ofType(ApplicationRefused.class)).hasSize(1);
    assertThat(applications.draft(ada).gaps())
        .extracting(Gap::field)
        .containsExactly("rulesAccepted", "truthful");
  }

  @Test
  void aNewApplicationAfterARefusalIsAnotherCandidateWithNewDeclarations() throws Exception {
    var first = refused(ada);

    assertThatThrownBy(() -> applications.submit(ada)).isInstanceOf(ApplicationIncomplete.class);
    applications.save(ada, new Consents(true, true, Answer.NO, Answer.NO));
    var second = applications.submit(ada);

    assertThat(second).isNotEqualTo(first);
    assertThat(candidacies.ofPerson(ada))
        .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(second));
    assertThat(candidacies.candidacy(first).application().consents().showInRegister())
        .isEqualTo(Answer.YES);
  }

  @Test
  void askingStopsTheClockAndTheAnswerStartsItAgain(AssertablePublishedEvents events)
      throws Exception {
    var candidate = inReview(ada);
    clock.moveTo(TODAY.plusDays(10));

    candidacies.review(candidate, Review.askForMore(List.of("Which branch?", "Since when?"), RUTH));

    var asked = candidacies.candidacy(candidate);
    assertThat(asked.state()).isEqualTo(CandidacyState.AWAITING_ANSWERS);
    assertThat(asked.answersDueOn()).isEqualTo(TODAY.plusDays(70));
    assertThat(asked.reviewDueOn()).isNull();
    assertThat(asked.openItems())
        .extracting(ReviewView.Item::question)
        .containsExactly("Which branch?", "Since when?");
    assertThat(candidacies.answersDue(candidate)).isEqualTo("2027-02-02T06:00:00Z");
    assertThatThrownBy(() -> candidacies.reviewClock(candidate))
        .isInstanceOf(IllegalStateException.class);
    assertThat(caseOf(candidate).standing()).isEqualTo(CaseStanding.PAUSED);
    assertThat(events.ofType(MoreInformationAsked.class))
        .containsExactly(
            new MoreInformationAsked(
                candidate,
                asked.caseNumber(),
                List.of("Which branch?", "Since when?"),
                TODAY.plusDays(70)));

    clock.moveTo(TODAY.plusDays(40));
    candidacies.answerItems(ada, List.of("Main", "2024"));

    var answered = candidacies.candidacy(candidate);
    assertThat(answered.state()).isEqualTo(CandidacyState.IN_REVIEW);
    assertThat(answered.reviewDueOn()).isEqualTo(TODAY.plusDays(60));
    assertThat(answered.lastReview().orElseThrow().items())
        .containsExactly(
            new ReviewView.Item("Which branch?", "Main"),
            new ReviewView.Item("Since when?", "2024"));
    assertThat(caseOf(candidate).standing()).isEqualTo(CaseStanding.OPEN);
    assertThat(events.ofType(ApplicationCompleted.class)).hasSize(1);
  }

  @Test
  void everyQuestionNeedsAnAnswerAndNoneIsLost() throws Exception {
    var candidate = asked(ada);
    candidacies.saveAnswers(ada, List.of("Main", ""));

    assertThatThrownBy(() -> candidacies.answerItems(ada, List.of("Main", " ")))
        .isInstanceOfSatisfying(
            ApplicationIncomplete.class,
            it -> assertThat(it.gaps()).extracting(Gap::field).containsExactly("answer1"));
    assertThat(candidacies.candidacy(candidate).openItems())
        .containsExactly(
            new ReviewView.Item("Which branch?", "Main"), new ReviewView.Item("Since when?", ""));
  }

  @Test
  void workCanBeCorrectedWhileAskedAndCountsForTheDayOfTheApplication() throws Exception {
    var candidate = asked(ada);
    clock.moveTo(TODAY.plusDays(30));
    var corrected =
        Experience.weekly("Toledo", "Page", PAID, TODAY.minusWeeks(104), null, hours("17.5"));

    applications.save(ada, List.of(corrected));
    assertThat(applications.assess(ada).hours()).isEqualTo(1820);
    assertThat(candidacies.candidacy(candidate).application().experience())
        .doesNotContain(corrected);
    candidacies.answerItems(ada, List.of("Main", "2024"));

    var view = candidacies.candidacy(candidate);
    assertThat(view.application().experience()).containsExactly(corrected);
    assertThat(candidacies.experience(Set.of(candidate, CandidateId.next())))
        .containsOnly(Map.entry(candidate, List.of(corrected)));
    assertThat(view.assessment().hours()).isEqualTo(1820);
    assertThat(rows("candidacy_submissions where candidate_id = '" + candidate + "'")).isEqualTo(2);
  }

  @Test
  void nothingButEducationAndWorkCanBeCorrectedWhileAsked() throws Exception {
    asked(ada);

    assertThatThrownBy(() -> applications.save(ada, Membership.withNumber("1234567")))
        .isInstanceOf(CandidacyAlreadyOpen.class);
  }

  @Test
  void aCorrectionThatTakesHoursAwayCannotBeAccepted() throws Exception {
    var candidate = asked(ada);
    applications.save(
        ada,
        List.of(Experience.weekly("Toledo", "Page", PAID, TODAY.minusDays(7), null, hours("20"))));
    candidacies.answerItems(ada, List.of("Main", "2026"));

    assertThatThrownBy(() -> candidacies.review(candidate, Review.accept(RUTH)))
        .isInstanceOf(ReviewIncomplete.class)
        .hasMessageStartingWith("Only 20 of 1,820 hours count.");
  }

  @Test
  void answeringTwiceIsToldPlainly() throws Exception {
    asked(ada);
    candidacies.answerItems(ada, List.of("Main", "2024"));

    assertThatThrownBy(() -> candidacies.answerItems(ada, List.of("Main", "2024")))
        .isInstanceOf(NothingAsked.class);
    assertThatThrownBy(() -> candidacies.saveAnswers(someone(), List.of("Main")))
        .isInstanceOf(NothingAsked.class);
  }

  @Test
  void unansweredQuestionsCloseTheApplication(AssertablePublishedEvents events) throws Exception {
    var candidate = asked(ada);

    candidacies.closeUncured(candidate);
    candidacies.closeUncured(candidate);

    assertThat(candidacies.candidacy(candidate).state()).isEqualTo(CandidacyState.CLOSED_UNCURED);
    assertThat(events.ofType(ApplicationClosed.class))
        .extracting(ApplicationClosed::why)
        .containsExactly(ApplicationClosed.Why.UNCURED);
  }

  @Test
  void anUnpaidApplicationIsClosed(AssertablePublishedEvents events) throws Exception {
    var candidate = submitted(ada);

    candidacies.closeUnpaid(candidate);

    assertThat(candidacies.candidacy(candidate).state()).isEqualTo(CandidacyState.CLOSED_UNPAID);
    assertThat(events.ofType(ApplicationClosed.class))
        .extracting(ApplicationClosed::why)
        .containsExactly(ApplicationClosed.Why.UNPAID);
  }

  @Test
  void theClockRemindsAndLapsesThroughTheYears(AssertablePublishedEvents events) throws Exception {
    var candidate = accepted(ada);
    var seen = new ArrayList<NextClockEvent.Kind>();

    var event = candidacies.nextClockEvent(candidate, false);
    while (event.kind() == NextClockEvent.Kind.REMINDER) {
      seen.add(event.kind());
      clock.moveTo(event.at());
      candidacies.hold(candidate);
      candidacies.remind(candidate);
      candidacies.remind(candidate);
      event = candidacies.nextClockEvent(candidate, false);
    }
    clock.moveTo(event.at());
    assertThat(candidacies.nextClockEvent(candidate, true).kind())
        .isEqualTo(NextClockEvent.Kind.HELD);
    candidacies.hold(candidate);
    candidacies.hold(candidate);
    var number = candidacies.candidacy(candidate).caseNumber();
    assertThat(cases.find(number).orElseThrow())
        .satisfies(
            it -> {
              assertThat(it.waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
              assertThat(it.whatNext()).startsWith("Your time ended on November 23, 2030.");
            });
    candidacies.lapse(candidate);
    candidacies.lapse(candidate);

    assertThat(seen).hasSize(4);
    assertThat(events.ofType(CandidateReminded.class))
        .extracting(CandidateReminded::monthsLeft)
        .containsExactly(12, 6, 3, 1);
    assertThat(events.ofType(CandidacyLapsed.class)).hasSize(1);
    assertThat(candidacies.candidacy(candidate).state()).isEqualTo(CandidacyState.LAPSED);
    assertThat(clock.instant()).isEqualTo("2030-11-24T06:00:00Z");
  }

  @Test
  void aCandidacyDoesNotLapseBeforeItsLastDayIsOver() throws Exception {
    var candidate = accepted(ada);
    clock.moveTo(TODAY.plusYears(4));

    assertThatThrownBy(() -> candidacies.lapse(candidate))
        .isInstanceOf(IllegalStateException.class);
    assertThat(candidacies.candidacy(candidate).state()).isEqualTo(CandidacyState.ACCEPTED);
  }

  @Test
  void withdrawingSaysWhetherItWasBeforeAcceptance(AssertablePublishedEvents events)
      throws Exception {
    submitted(ada);
    var bea = someone();
    accepted(bea);

    assertThat(candidacies.withdraw(ada)).isTrue();
    assertThat(candidacies.withdraw(bea)).isTrue();
    assertThat(candidacies.withdraw(ada)).isFalse();

    assertThat(events.ofType(CandidacyWithdrawn.class))
        .extracting(CandidacyWithdrawn::beforeAcceptance)
        .containsExactly(true, false);
  }

  @Test
  void certifyingEndsTheCandidacyWithSuccess(AssertablePublishedEvents events) throws Exception {
    var candidate = accepted(ada);

    candidacies.certify(candidate);
    candidacies.certify(candidate);

    assertThat(candidacies.candidacy(candidate).state()).isEqualTo(CandidacyState.CERTIFIED);
    assertThat(caseOf(candidate).outcome()).isEqualTo("Certified");
    assertThat(events.ofType(CandidateCertified.class)).hasSize(1);
  }

  @Test
  void aCandidacyIsFoundByItsCase() throws Exception {
    var candidate = submitted(ada);
    var number = candidacies.candidacy(candidate).caseNumber();

    assertThat(candidacies.byCase(number))
        .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(candidate));
    assertThat(candidacies.basis(candidate))
        .isEqualTo(new RulesBasis(EditionId.of("2012-10"), TODAY));
  }

  private CandidateId refused(PersonId person) throws Exception {
    var candidate = inReview(person);
    candidacies.review(candidate, Review.refuse(List.of(RefusalReason.TOO_FEW_HOURS), RUTH));
    candidacies.refuse(candidate);
    return candidate;
  }

  private CandidateId accepted(PersonId person) throws Exception {
    var candidate = inReview(person);
    candidacies.review(candidate, Review.accept(RUTH));
    candidacies.accept(candidate);
    return candidate;
  }

  private CandidateId asked(PersonId person) throws Exception {
    var candidate = inReview(person);
    candidacies.review(candidate, Review.askForMore(List.of("Which branch?", "Since when?"), RUTH));
    return candidate;
  }

  private CandidateId inReview(PersonId person) throws Exception {
    var candidate = submitted(person);
    candidacies.openReview(candidate, clock.instant());
    return candidate;
  }

  private CandidateId submitted(PersonId person) throws Exception {
    fillIn(person, ApplicationFixtures.complete(TODAY));
    return applications.submit(person);
  }

  private void fillIn(Application application) throws CandidacyAlreadyOpen {
    fillIn(ada, application);
  }

  private void fillIn(PersonId person, Application application) throws CandidacyAlreadyOpen {
    applications.save(person, application.personal());
    applications.save(person, application.education());
    applications.save(person, application.experience());
    applications.save(person, application.membership());
    applications.save(person, application.consents());
  }

  private CaseView caseOf(CandidateId candidate) {
    return cases.find(candidacies.candidacy(candidate).caseNumber()).orElseThrow();
  }

  private List<TimelineLine> timeline(CandidateId candidate) {
    return cases.timeline(candidacies.candidacy(candidate).caseNumber());
  }

  private long rows(String from) {
    return database.sql("select count(*) from " + from).query(Long.class).single();
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static PersonId someone() {
    return PersonId.of("u" + PEOPLE.incrementAndGet());
  }

  private static BigDecimal hours(String hours) {
    return new BigDecimal(hours);
  }
}
