package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.courses.CompletionState.CONFIRMED;
import static org.colophon.courses.CompletionState.REJECTED;
import static org.colophon.courses.CompletionState.REPORTED;
import static org.colophon.courses.CompletionState.WITHDRAWN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever signs for a provider says whether candidates completed its courses. */
@ModuleTest
class CompletionAnswersModuleTest {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final PersonId STAFF = PersonId.of("u2001");
  static final AtomicInteger NUMBERS = new AtomicInteger(7000);

  @Autowired Providers providers;
  @Autowired ProviderRepository kept;
  @Autowired TransactionTemplate transactions;
  @Autowired CourseCatalog catalog;
  @Autowired Completions completions;
  @Autowired CompletionAnswers answers;
  @Autowired CompletionLinks links;
  @Autowired ProviderTies ties;
  @Autowired Clock clock;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;

  PersonId ana;
  PersonId ben;
  PersonId ruth;
  CaseNumber ruthsCase;
  ProviderId elm;
  CourseId course;

  @BeforeEach
  void anaOwnsAProviderAndBenSignsForIt() throws Exception {
    ((MovingClock) clock).moveTo(NOW);
    ana = person();
    ben = person();
    ruth = person();
    ruthsCase = CaseNumber.of("C-2026-0" + ruth.value().substring(1));
    elm = found(ana);
    join(ben, ProviderRole.SIGNATORY);
    course = course(elm);
  }

  @Test
  void providerWithSomebodyToSignIsAskedForSevenDays() throws Exception {
    var id = report(course);

    assertThat(completions.find(id).answerBy()).contains(LocalDate.of(2026, 3, 16));
    assertThat(answers.signers(id)).containsExactlyInAnyOrder(ana, ben);
    assertThat(ties.everyoneWhoTaught(Set.of(ruth, person())))
        .isEqualTo(Map.of(ruth, Set.of(ana, ben)));
    assertThat(answers.providerOf(id)).isEqualTo(elm);
  }

  @Test
  void providerNobodyActsForIsNotAsked() throws Exception {
    var id = report(catalog.record(approved("Nobody's " + ruth), STAFF));

    assertThat(completions.find(id).answerBy()).isEmpty();
    assertThat(answers.signers(id)).isEmpty();
  }

  @Test
  void nobodyIsAskedAboutThemself() throws Exception {
    var id = report(course(found(ruth)));

    assertThat(completions.find(id).answerBy()).isEmpty();
    assertThat(answers.signers(id)).isEmpty();
  }

  @Test
  void signatorySeesWhatWaitsAndWhatIsDecided() throws Exception {
    var open = report(course);
    assertThat(answers.waiting(ben, elm, 9)).extracting(CompletionView::id).containsExactly(open);
    assertThat(answers.decided(ben, elm, 10)).isEmpty();

    answers.confirm(ben, elm, open, "");

    assertThat(answers.waiting(ben, elm, 9)).isEmpty();
    assertThat(answers.decided(ben, elm, 10)).extracting(CompletionView::id).containsExactly(open);
    assertThat(answers.decided(ben, elm, 10).get(0).state()).isEqualTo(CONFIRMED);
  }

  @Test
  void providerSeesAndDecidesNothingOfAnother() throws Exception {
    var mine = report(course);
    var cleo = person();
    var oak = found(cleo);

    assertThat(answers.waiting(cleo, oak, 9)).isEmpty();
    assertThatThrownBy(() -> answers.waiting(cleo, elm, 9)).isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> answers.decided(cleo, elm, 10)).isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> answers.find(cleo, oak, mine)).isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> answers.confirm(cleo, oak, mine, ""))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> answers.reject(cleo, oak, mine, "No."))
        .isInstanceOf(NotRepresentative.class);
    assertThat(completions.find(mine).state()).isEqualTo(REPORTED);
  }

  @Test
  void authorNeitherSeesNorSigns() throws Exception {
    var id = report(course);
    var dan = person();
    join(dan, ProviderRole.AUTHOR);

    assertThatThrownBy(() -> answers.waiting(dan, elm, 9))
        .isInstanceOf(RoleMissing.class)
        .hasMessageStartingWith("Only an owner or signatory of");
    assertThatThrownBy(() -> answers.confirm(dan, elm, id, "")).isInstanceOf(RoleMissing.class);
    assertThat(completions.find(id).state()).isEqualTo(REPORTED);
    assertThat(answers.signers(id)).doesNotContain(dan);
  }

  @Test
  void confirmationOfTheSignatoryIsLikeThatOfStaff(AssertablePublishedEvents events)
      throws Exception {
    var id = report(course);

    var now = answers.confirm(ben, elm, id, " Well done. ");

    assertThat(now.state()).isEqualTo(CONFIRMED);
    assertThat(now.judgement())
        .contains(new Judgement(ben, NOW, "Well done.", "provider-signatory"));
    assertThat(events.ofType(CompletionConfirmed.class))
        .containsExactly(new CompletionConfirmed(id, ruthsCase, ruth, TECHNOLOGY, TODAY));
    assertThat(events.ofType(CompletionAnswered.class))
        .containsExactly(new CompletionAnswered(id, ruthsCase, ruth, TECHNOLOGY, true));
    verify(conflicts).register(eq(ben), eq(ruth), eq(ConflictKind.TOOK_PART), any(), any());
  }

  @Test
  void refusalOfTheSignatoryKeepsTheReason(AssertablePublishedEvents events) throws Exception {
    var id = report(course);

    assertThatThrownBy(() -> answers.reject(ben, elm, id, " "))
        .isInstanceOf(IllegalArgumentException.class);
    var now = answers.reject(ben, elm, id, "She left after a week.");

    assertThat(now.state()).isEqualTo(REJECTED);
    assertThat(events.ofType(CompletionRejected.class))
        .extracting(CompletionRejected::reason)
        .containsExactly("She left after a week.");
    assertThat(events.ofType(CompletionAnswered.class))
        .containsExactly(new CompletionAnswered(id, ruthsCase, ruth, TECHNOLOGY, false));
  }

  @Test
  void staffWhoDecideAnswerForNoProvider(AssertablePublishedEvents events) throws Exception {
    var id = report(course);
    ((MovingClock) clock).moveTo(TODAY.plusDays(8));

    completions.confirm(id, STAFF, "");

    assertThat(events.ofType(CompletionConfirmed.class)).hasSize(1);
    assertThat(events.ofType(CompletionAnswered.class)).isEmpty();
  }

  @Test
  void staffWaitWhileTheProviderHasTime() throws Exception {
    var id = report(course);
    ((MovingClock) clock).moveTo(TODAY.plusDays(7));

    assertThatThrownBy(() -> completions.requireSilence(id))
        .isInstanceOf(ProviderAnswersFirst.class)
        .hasMessage(
            "Elm County %s is asked whether this is so and has time until the end of March 16, 2026. If nobody answers, you decide from March 17, 2026 on.",
            ana);
    assertThatThrownBy(() -> completions.confirm(id, STAFF, ""))
        .isInstanceOf(ProviderAnswersFirst.class);
    assertThatThrownBy(() -> completions.reject(id, STAFF, "No."))
        .isInstanceOf(ProviderAnswersFirst.class);
    assertThat(completions.find(id).state()).isEqualTo(REPORTED);

    ((MovingClock) clock).moveTo(TODAY.plusDays(8));
    completions.requireSilence(id);
    completions.reject(id, STAFF, "No.");

    assertThat(completions.find(id).state()).isEqualTo(REJECTED);
  }

  @Test
  void staffWaitForNobodyWhereNobodySigns() throws Exception {
    var id = report(catalog.record(approved("Nobody's " + ruth), STAFF));

    completions.requireSilence(id);
    completions.confirm(id, STAFF, "");

    assertThat(completions.find(id).state()).isEqualTo(CONFIRMED);
  }

  @Test
  void linkAnswersInTheNameOfWhoeverItWasSentTo(AssertablePublishedEvents events) throws Exception {
    var id = report(course);
    var token = links.issue(id, ben).value();

    var asked = links.find(token);
    assertThat(asked.signer()).isEqualTo(ben);
    assertThat(asked.holder()).isEqualTo(ruth);
    assertThat(asked.answerBy()).isEqualTo(LocalDate.of(2026, 3, 16));
    assertThat(completions.find(id).state()).isEqualTo(REPORTED);

    links.confirm(token, " Well done. ");

    assertThat(completions.find(id).judgement())
        .contains(new Judgement(ben, NOW, "Well done.", "provider-link"));
    assertThat(events.ofType(CompletionAnswered.class))
        .containsExactly(new CompletionAnswered(id, ruthsCase, ruth, TECHNOLOGY, true));
    assertGone(token, LinkGone.Why.USED);
    assertThatThrownBy(() -> links.reject(token, "No.")).isInstanceOf(LinkGone.class);
    assertThat(completions.find(id).state()).isEqualTo(CONFIRMED);
  }

  @Test
  void linkRejectsWithItsReason() throws Exception {
    var id = report(course);
    var token = links.issue(id, ben).value();

    assertThatThrownBy(() -> links.reject(token, " ")).isInstanceOf(IllegalArgumentException.class);
    links.reject(token, "She left after a week.");

    assertThat(completions.find(id).state()).isEqualTo(REJECTED);
  }

  @Test
  void linkIsGoodUntilTheEndOfItsLastDay() throws Exception {
    var id = report(course);
    var token = links.issue(id, ben).value();

    ((MovingClock) clock).moveTo(Instant.parse("2026-03-17T04:59:59Z"));
    links.find(token);
    ((MovingClock) clock).moveTo(Instant.parse("2026-03-17T05:00:00Z"));

    assertGone(token, LinkGone.Why.OVER);
    assertThatThrownBy(() -> links.confirm(token, "")).isInstanceOf(LinkGone.class);
    assertThat(completions.find(id).state()).isEqualTo(REPORTED);
  }

  @Test
  void linkOfSomebodyWhoLeftAnswersNothing() throws Exception {
    var id = report(course);
    var token = links.issue(id, ben).value();

    providers.remove(ana, elm, ben);

    assertGone(token, LinkGone.Why.UNKNOWN);
    assertThatThrownBy(() -> links.confirm(token, "")).isInstanceOf(LinkGone.class);
  }

  @Test
  void linkTellsNothingOnceSomebodyElseDecided() throws Exception {
    var id = report(course);
    var token = links.issue(id, ben).value();

    answers.confirm(ana, elm, id, "");

    assertGone(token, LinkGone.Why.DECIDED);
    assertGone("made up", LinkGone.Why.UNKNOWN);
  }

  private void assertGone(String token, LinkGone.Why why) {
    assertThatThrownBy(() -> links.find(token))
        .isInstanceOfSatisfying(LinkGone.class, it -> assertThat(it.why()).isEqualTo(why));
  }

  @Test
  void nobodyAnswersAboutThemself(AssertablePublishedEvents events) throws Exception {
    join(ruth, ProviderRole.SIGNATORY);
    var id = report(course);

    assertThatThrownBy(() -> answers.confirm(ruth, elm, id, ""))
        .isInstanceOf(ConflictOfInterest.class);
    assertThatThrownBy(() -> answers.reject(ruth, elm, id, "No."))
        .isInstanceOf(ConflictOfInterest.class);

    assertThat(completions.find(id).state()).isEqualTo(REPORTED);
    assertThat(events.ofType(CompletionAnswered.class)).isEmpty();
    verifyNoInteractions(conflicts);
  }

  @Test
  void secondAnswerChangesNothing(AssertablePublishedEvents events) throws Exception {
    var id = report(course);

    answers.confirm(ben, elm, id, "First.");
    var again = answers.confirm(ben, elm, id, "Second.");
    var other = answers.reject(ana, elm, id, "No.");

    assertThat(again.judgement().orElseThrow().text()).isEqualTo("First.");
    assertThat(other.state()).isEqualTo(CONFIRMED);
    assertThat(other.judgement().orElseThrow().by()).isEqualTo(ben);
    assertThat(events.ofType(CompletionAnswered.class)).hasSize(1);
    verify(conflicts, never()).register(eq(ana), any(), any(), any(), any());
  }

  @Test
  void whatWasTakenBackIsNotDecided(AssertablePublishedEvents events) throws Exception {
    var id = report(course);
    completions.setAchieved(completions.find(id).caseNumber(), completions.find(id).set());

    assertThat(answers.confirm(ben, elm, id, "").state()).isEqualTo(WITHDRAWN);
    assertThat(events.ofType(CompletionConfirmed.class)).isEmpty();
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneCounts() throws Exception {
    var id = report(course);

    var seen =
        atOnce(
            () -> answers.confirm(ana, elm, id, "Yes."), () -> answers.reject(ben, elm, id, "No."));

    var now = completions.find(id);
    assertThat(seen).containsOnly(now);
    assertThat(now.state()).isIn(CONFIRMED, REJECTED);
    assertThat(now.judgement().orElseThrow().by()).isEqualTo(now.state() == CONFIRMED ? ana : ben);
  }

  private static List<CompletionView> atOnce(
      Callable<CompletionView> one, Callable<CompletionView> other) throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(() -> meet(barrier, one));
      var second = threads.submit(() -> meet(barrier, other));
      return List.of(first.get(), second.get());
    } finally {
      threads.shutdown();
    }
  }

  private static CompletionView meet(CyclicBarrier barrier, Callable<CompletionView> deed)
      throws Exception {
    barrier.await();
    return deed.call();
  }

  private ProviderId found(PersonId owner) throws ProviderNameTaken {
    return providers.found(
        owner, new ProviderDetails("Elm County " + owner, ProviderKind.NETWORK, "", "555 0100"));
  }

  private void join(PersonId person, ProviderRole role) {
    transactions.executeWithoutResult(
        ignored -> {
          try {
            kept.lock(elm).orElseThrow().appoint(person, Set.of(role), NOW);
          } catch (LastOwner e) {
            throw new AssertionError(e);
          }
        });
  }

  private CourseId course(ProviderId provider) throws CourseAlreadyRecorded {
    return catalog.record(approved(kept.findById(provider).orElseThrow().name()), STAFF);
  }

  private static ApprovedCourse approved(String provider) {
    return new ApprovedCourse(
        provider,
        "Libraries online",
        TECHNOLOGY,
        Delivery.ONLINE,
        "",
        "",
        TODAY.minusYears(1),
        Set.of());
  }

  private CompletionId report(CourseId about) throws CompletionRefused {
    return completions.report(
        new ReportCompletion(
            ruth, ruthsCase, about, TODAY.minusDays(30), TODAY.minusDays(1), FileId.next()));
  }

  private static PersonId person() {
    return PersonId.of("u" + NUMBERS.incrementAndGet());
  }

  @TestConfiguration
  static class Program {

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }

    @Bean
    Clock clock() {
      return new MovingClock(NOW.toString());
    }

    @Bean
    ProgramCalendar calendar(Clock clock) {
      return new ProgramCalendar(clock);
    }

    @Bean
    Achieving achieving(ObjectProvider<Completions> completions) {
      return new Achieving(completions);
    }
  }

  /** As the process does: the set is achieved while the answer is still being saved. */
  static class Achieving {

    private final ObjectProvider<Completions> completions;
    private final Set<CompletionId> achieved = ConcurrentHashMap.newKeySet();

    Achieving(ObjectProvider<Completions> completions) {
      this.completions = completions;
    }

    @EventListener
    void on(CompletionAnswered event) {
      if (event.confirmed() && achieved.add(event.completion())) {
        completions.getObject().setAchieved(event.caseNumber(), event.set());
      }
    }
  }
}
