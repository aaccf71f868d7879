package org.colophon.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ApplicationModuleTest(extraIncludes = {"cases", "program"})
@TestPropertySource(properties = "camunda.bpm.enabled=false")
class IntegrityModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final PersonId EVALUATOR = PersonId.of("u1501");
  static final PersonId OTHER_EVALUATOR = PersonId.of("u1502");
  static final AtomicInteger NUMBERS = new AtomicInteger(7000);

  @Autowired IntegrityCases integrity;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @MockitoBean Accounts accounts;
  @MockitoBean IntegrityBar bar;

  PersonId ruth;
  CaseNumber work;

  @BeforeEach
  void ruthHasHandedAPortfolioIn() {
    ruth = PersonId.of("u" + NUMBERS.incrementAndGet());
    work = cases.open(CaseKind.PORTFOLIO, ruth, "Ruth Alvarez: Portfolio Technology");
    when(bar.reason(any(), any())).thenReturn(Optional.empty());
  }

  @Test
  void aSuspicionIsAConfidentialCaseOfItsOwn(AssertablePublishedEvents events) {
    var number = integrity.suspect(work, " Copied from a blog. ", EVALUATOR);

    var found = integrity.find(number);
    assertThat(number.isConfidential()).isTrue();
    assertThat(found.state()).isEqualTo(IntegrityState.LOOKING);
    assertThat(found.about()).isEqualTo(work);
    assertThat(found.author()).isEqualTo(ruth);
    assertThat(found.lookBy()).isEqualTo(calendar.today().plusDays(7));
    assertThat(found.suspicions())
        .extracting(Suspicion::by, Suspicion::words)
        .containsExactly(tuple(EVALUATOR, "Copied from a blog."));
    assertThat(cases.search(number.value(), 0, 20).cases()).isEmpty();
    assertThat(events)
        .contains(IntegrityOpened.class)
        .matching(it -> it.caseNumber().equals(number) && it.about().equals(work));
    assertThat(integrity.asked(ruth, work)).isEmpty();
  }

  @Test
  void itIsOpenUntilItIsSettled() throws Exception {
    assertThat(integrity.anyOpen(work)).isFalse();
    var number = integrity.suspect(work, "Copied from a blog.", EVALUATOR);
    assertThat(integrity.anyOpen(work)).isTrue();

    integrity.decide(number, IntegrityState.UNFOUNDED, "It is named.", STAFF);

    assertThat(integrity.anyOpen(work)).isFalse();
  }

  @Test
  void twoWhoNoticeSomethingMakeOneCaseWithBothWords(AssertablePublishedEvents events) {
    var number = integrity.suspect(work, "Copied from a blog.", EVALUATOR);

    assertThat(integrity.suspect(work, "Tells a patron's name.", OTHER_EVALUATOR))
        .isEqualTo(number);
    assertThat(integrity.suspect(work, "Copied from a blog.", EVALUATOR)).isEqualTo(number);

    assertThat(integrity.find(number).suspicions())
        .extracting(Suspicion::words)
        .containsExactly("Copied from a blog.", "Tells a patron's name.");
    assertThat(events.ofType(IntegrityOpened.class)).hasSize(1);
  }

  @Test
  void twoAtTheSameMomentMakeOneCase() throws Exception {
    var together = new CyclicBarrier(2);
    Callable<CaseNumber> one = () -> at(together, "One.", EVALUATOR);
    Callable<CaseNumber> other = () -> at(together, "Other.", OTHER_EVALUATOR);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(one);
      var second = threads.submit(other);

      assertThat(first.get()).isEqualTo(second.get());
      assertThat(integrity.find(first.get()).suspicions()).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  private CaseNumber at(CyclicBarrier together, String words, PersonId by) throws Exception {
    together.await();
    return integrity.suspect(work, words, by);
  }

  @Test
  void theAuthorIsAskedAndReadsNothingOfWhoNoticedIt() throws Exception {
    var number = integrity.suspect(work, "Copied from a blog.", EVALUATOR);

    var answerBy = integrity.ask(number, " Where is the text from? ", STAFF);

    assertThat(answerBy).isEqualTo(calendar.today().plusDays(14));
    assertThat(integrity.asked(ruth, work))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.question()).isEqualTo("Where is the text from?");
              assertThat(it.answerBy()).isEqualTo(answerBy);
              assertThat(it.takesAnswer()).isTrue();
              assertThat(it.toString()).doesNotContain("Copied", EVALUATOR.value(), STAFF.value());
            });
    assertThat(integrity.asked(EVALUATOR, work)).isEmpty();
    assertThat(cases.timelineForSubject(number))
        .filteredOn(it -> it.kind() == Kind.DECISION)
        .isEmpty();
  }

  @Test
  void anAnswerIsTakenOnceAndLateUntilItIsDecided(AssertablePublishedEvents events)
      throws Exception {
    var number = asked();
    integrity.handOver(number); // its time is over

    integrity.answer(ruth, number, "I wrote the blog.");
    integrity.answer(ruth, number, "I wrote the blog. ");

    assertThat(integrity.find(number).answer())
        .hasValueSatisfying(it -> assertThat(it.words()).isEqualTo("I wrote the blog."));
    assertThat(events.ofType(IntegrityAnswered.class)).hasSize(1);
    assertThat(cases.timeline(number))
        .extracting(TimelineLine::text)
        .containsOnlyOnce("The candidate answers. I wrote the blog.");
    assertThatThrownBy(() -> integrity.answer(ruth, number, "And more."))
        .isInstanceOf(AnswerClosed.class)
        .hasMessageContaining("answered already");
    assertThatThrownBy(() -> integrity.answer(EVALUATOR, number, "Mine."))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void afterTheDecisionNoAnswerIsTaken() throws Exception {
    var number = asked();
    integrity.handOver(number);
    integrity.decide(number, IntegrityState.UNFOUNDED, "The source is named.", STAFF);

    assertThatThrownBy(() -> integrity.answer(ruth, number, "Late."))
        .isInstanceOf(AnswerClosed.class)
        .hasMessageContaining("settled meanwhile");
  }

  @ParameterizedTest
  @EnumSource(
      value = IntegrityState.class,
      names = {"UNFOUNDED", "FOUNDED", "TO_REMOVE"})
  void aDecisionEndsTheCaseAndIsTold(IntegrityState how, AssertablePublishedEvents events)
      throws Exception {
    var number = asked();
    assertThat(integrity.handOver(number)).isEqualTo(calendar.today().plusDays(14));

    integrity.decide(number, how, "We compared both.", STAFF);

    assertThat(events.ofType(IntegritySettled.class))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.about()).isEqualTo(work);
              assertThat(it.outcome()).isEqualTo(how);
              assertThat(it.founded()).isEqualTo(how != IntegrityState.UNFOUNDED);
              assertThat(it.words()).isEqualTo("We compared both.");
            });
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(integrity.suspect(work, "Something else.", EVALUATOR)).isNotEqualTo(number);
  }

  @ParameterizedTest
  @EnumSource(
      value = IntegrityState.class,
      names = {"FOUNDED", "TO_REMOVE"})
  void nothingIsDecidedAgainstSomebodyWhoCouldNotAnswer(IntegrityState how) throws Exception {
    var number = integrity.suspect(work, "Copied from a blog.", EVALUATOR);
    assertThatThrownBy(() -> integrity.decide(number, how, "Copied.", STAFF))
        .isInstanceOf(IllegalStateException.class);

    integrity.ask(number, "Where is it from?", STAFF);
    assertThatThrownBy(() -> integrity.decide(number, how, "Copied.", STAFF))
        .isInstanceOf(IllegalStateException.class);
    assertThat(integrity.find(number).state()).isEqualTo(IntegrityState.ASKED);
  }

  @ParameterizedTest
  @EnumSource(
      value = IntegrityState.class,
      mode = Mode.EXCLUDE,
      names = {"UNFOUNDED", "FOUNDED", "TO_REMOVE"})
  void onlyADecisionDecides(IntegrityState how) throws Exception {
    var number = asked();
    integrity.handOver(number);

    assertThatThrownBy(() -> integrity.decide(number, how, "So.", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoHadAPartInItDecidesNothing() throws Exception {
    var number = integrity.suspect(work, "Copied from a blog.", EVALUATOR);
    when(bar.reason(OTHER_EVALUATOR, work)).thenReturn(Optional.of("You judged it."));

    assertThat(integrity.bar(STAFF, number)).isEmpty();
    assertThat(integrity.bar(ruth, number)).isPresent();
    assertThat(integrity.bar(EVALUATOR, number)).isPresent();
    assertThat(integrity.bar(OTHER_EVALUATOR, number)).contains("You judged it.");
    for (var person : new PersonId[] {ruth, EVALUATOR, OTHER_EVALUATOR}) {
      assertThatThrownBy(() -> integrity.ask(number, "Why?", person))
          .isInstanceOf(NotIndependent.class);
      assertThatThrownBy(() -> integrity.decide(number, IntegrityState.UNFOUNDED, "Fine.", person))
          .isInstanceOf(NotIndependent.class);
    }
    assertThat(integrity.find(number).state()).isEqualTo(IntegrityState.LOOKING);
  }

  @Test
  void workThatEndsOtherwiseLeavesNothingToDecide(AssertablePublishedEvents events)
      throws Exception {
    var number = asked();

    integrity.workEnded(work);
    integrity.workEnded(work);

    assertThat(integrity.find(number).state()).isEqualTo(IntegrityState.DROPPED);
    assertThat(integrity.asked(ruth, work).get(0).takesAnswer()).isFalse();
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(events.ofType(IntegrityDropped.class)).hasSize(1);
  }

  private CaseNumber asked() throws NotIndependent {
    var number = integrity.suspect(work, "Copied from a blog.", EVALUATOR);
    integrity.ask(number, "Where is it from?", STAFF);
    return number;
  }
}
