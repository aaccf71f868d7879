package org.colophon.journey;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioState;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What goes wrong with evaluators, from the candidate's payment to the verdict: all are silent,
 * nobody is there, somebody leaves with much to do, the clocks change in the night of a deadline.
 */
class EvaluatorFaultsIT extends ColophonAtAnyTime {

  private static final String CHOOSE = "UserTask_ChooseEvaluator";

  @Autowired TaskService tasks;
  @Autowired Roster roster;
  @Autowired PortfolioReviews reviews;
  @Autowired PortfolioVerdicts verdicts;
  @Autowired Notices notices;

  @BeforeEach
  void theDayBegins() {
    moveTo(calendar.today().plusDays(1));
  }

  @Test
  void whenEverybodyIsSilentTheOfficeIsAskedOrSomebodyTakesItAndTheVerdictIsMade()
      throws Exception {
    var three = List.of(evaluator("Ada"), evaluator("Bo"), evaluator("Cleo"));
    var nora = people.candidate("Nora", "Silent");
    var number = people.handedIn(nora, people.written(nora));
    hands.runDueJobs();
    var begin = calendar.today();

    for (var day = begin; day.isBefore(begin.plusDays(20)); day = day.plusDays(1)) {
      moveTo(day);
    }

    assertThat(open(number, CHOOSE)).isEqualTo(2);
    assertThat(tasks.createTaskQuery().taskDefinitionKey(CHOOSE).list())
        .allSatisfy(
            it ->
                assertThat(tasks.getIdentityLinksForTask(it.getId()))
                    .anyMatch(link -> Role.PROGRAM_STAFF.group().equals(link.getGroupId())));
    for (var seat : seats.ofCase(number)) {
      assertThat(seat.state()).isEqualTo(SeatState.POOL);
      assertThat(seats.openTo(seat.id())).containsExactlyInAnyOrderElementsOf(three);
      assertThat(seat.turns()).extracting(Turn::outcome).containsOnly(TurnOutcome.SILENT);
      assertThat(seat.turns())
          .extracting(Turn::person)
          .as("each was asked once")
          .containsExactlyInAnyOrderElementsOf(three);
      assertThat(seats.pool(seat.id()))
          .as("the office may ask again")
          .filteredOn(it -> it.reason() != null && it.reason().startsWith("Was asked before"))
          .isNotEmpty()
          .allMatch(it -> it.byHand());
    }
    for (var person : three) {
      assertThat(letters(person, "review-offered", number)).as("once for each seat").hasSize(2);
    }
    moveTo(begin.plusDays(26));
    assertThat(letters(staff, "task-overdue", number)).as("one for both seats").hasSize(1);
    moveTo(begin.plusDays(46));
    assertThat(letters(staff, "reviews-late", number)).hasSize(1);
    assertThat(notices.of(nora))
        .as("the candidate is told of nobody's silence")
        .filteredOn(it -> number.equals(it.caseNumber()))
        .extracting(NoticeView::template)
        .containsExactlyInAnyOrder("invoice", "receipt", "portfolio-received");
    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.SUBMITTED);

    assertThat(seats.lookAgain(EvaluatorKind.PORTFOLIO)).as("nobody is to be asked").isZero();
    var both = seats.ofCase(number);
    var first = both.get(0);
    seats.ask(first.id(), three.get(1), staff);
    choose(number, first);
    judge(now(first), three.get(1));
    var second = both.get(1);
    hands.claim(second, three.get(2));
    assertThat(open(number, CHOOSE)).as("staff need not choose any more").isZero();
    judge(now(second), three.get(2));
    hands.runDueJobs();

    isAchievedOnce(number, nora);
  }

  @Test
  void whereNobodyIsQualifiedTheOfficeIsAskedAtOnceAndTheNextWhoJoinsIsAsked() throws Exception {
    var other = people.evaluator("Of another set", "Evaluator", SetId.of("youth"));
    var nora = people.candidate("Nora", "Alone");
    var number = people.handedIn(nora, people.written(nora));
    hands.runDueJobs();

    assertThat(open(number, CHOOSE)).isEqualTo(2);
    assertThat(seats.ofCase(number)).allSatisfy(it -> assertThat(seats.openTo(it.id())).isEmpty());
    var first = seats.ofCase(number).get(0);
    assertThat(seats.pool(first.id())).as("nobody may be asked").noneMatch(it -> it.byHand());
    assertThatThrownBy(() -> seats.ask(first.id(), other, staff)).isInstanceOf(SeatRefused.class);
    choose(number, first);
    assertThat(open(number, CHOOSE)).as("asked in vain, it is the office's again").isEqualTo(2);

    var two = List.of(evaluator("Dina"), evaluator("Emil"));
    seats.lookAgain(EvaluatorKind.PORTFOLIO);
    hands.runDueJobs();

    assertThat(open(number, CHOOSE)).as("both are asked").isZero();
    for (var seat : seats.ofCase(number)) {
      judge(seat, asked(seat));
    }
    hands.runDueJobs();
    assertThat(seats.ofCase(number))
        .extracting(it -> it.judge().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(two);
    isAchievedOnce(number, nora);
  }

  @Test
  void fourReviewsOfSomebodyWhoLeavesAreOfferedToOthersAtOnce() throws Exception {
    var ines = evaluator("Ines");
    var omar = evaluator("Omar");
    var candidates = new ArrayList<PersonId>();
    var numbers = new ArrayList<CaseNumber>();
    for (var name : List.of("One", "Two", "Three", "Four")) {
      var nora = people.candidate("Nora", name);
      candidates.add(nora);
      numbers.add(people.handedIn(nora, people.written(nora)));
    }
    hands.runDueJobs();
    var hers = seats.ofPerson(ines);
    assertThat(hers).hasSize(4);
    hers.forEach(it -> hands.claim(it, ines));
    hands.rate(now(hers.get(0)), ines, Map.of(1, Finding.NOT_MET));
    for (var seat : seats.ofPerson(omar)) {
      judge(seat, omar);
    }
    hands.runDueJobs();
    var others = List.of(evaluator("Rosa"), evaluator("Kofi"));

    roster.leave(ines, EvaluatorKind.PORTFOLIO);
    hands.runDueJobs();

    assertThat(seats.ofPerson(ines)).isEmpty();
    assertThat(tasks.createTaskQuery().taskAssignee(ines.value()).count()).isZero();
    assertThat(tasks.createTaskQuery().taskCandidateUser(ines.value()).count()).isZero();
    assertThat(accounts.person(ines).roles()).doesNotContain(Role.PORTFOLIO_EVALUATORS);
    for (var seat : hers) {
      var turns = now(seat).turns();
      assertThat(turns).extracting(Turn::outcome).containsExactly(TurnOutcome.LEFT, null);
      assertThat(turns.get(1).person()).isIn(others);
      judge(now(seat), turns.get(1).person());
    }
    hands.runDueJobs();
    assertThat(others)
        .as("as many for each")
        .allSatisfy(it -> assertThat(filed(numbers, it)).isEqualTo(2));
    assertThat(reviews.of(hers.get(0).id(), ines).marks()).as("kept for the record").hasSize(1);
    for (var i = 0; i < numbers.size(); i++) {
      isAchievedOnce(numbers.get(i), candidates.get(i));
    }
  }

  /** The next two changes: one night is an hour longer, the other an hour shorter. */
  @Test
  void aReviewsTimeEndsAtMidnightAlsoWhenTheClocksChangeThatNight() throws Exception {
    for (var i = 0; i < 2; i++) {
      var change =
          rules.zone().getRules().nextTransition(clock.instant().plus(Duration.ofDays(30)));
      var changing = change.getDateTimeBefore().toLocalDate();
      moveTo(changing.minusDays(24));
      var slow = evaluator("Slow");
      var quick = evaluator("Quick");
      var nora = people.candidate("Nora", "Night " + i);
      var number = people.handedIn(nora, people.written(nora));
      hands.runDueJobs();
      var late = people.asked(number, slow);
      var inTime = people.asked(number, quick);
      hands.claim(late, slow);
      hands.claim(inTime, quick);
      var next = evaluator("Next");

      for (var day = changing.minusDays(23); day.isBefore(changing); day = day.plusDays(1)) {
        moveTo(day);
      }
      assertThat(letters(slow, "review-reminder", number)).hasSize(2);
      clock.moveTo(change.getInstant().minusSeconds(60));
      hands.runDueJobs();
      clock.moveTo(change.getInstant().plusSeconds(60));
      hands.runDueJobs();
      clock.moveTo(midnightAfter(changing).minusSeconds(1));
      hands.runDueJobs();
      assertThat(asked(now(late))).as("the whole last day is theirs").isEqualTo(slow);
      judge(now(inTime), quick);

      clock.moveTo(midnightAfter(changing));
      hands.runDueJobs();
      assertThat(asked(now(late))).isEqualTo(next);
      assertThat(now(late).turns())
          .extracting(Turn::outcome)
          .containsExactly(TurnOutcome.OVERDUE, null);
      assertThat(letters(slow, "review-taken-back", number)).hasSize(1);
      assertThatThrownBy(() -> reviews.requireFinished(late.id(), slow)).isNotNull();

      judge(now(late), next);
      hands.runDueJobs();
      isAchievedOnce(number, nora);
      people.everybodyLeaves();
    }
  }

  private Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
  }

  private PersonId evaluator(String name) throws Exception {
    return people.evaluator(name, "Evaluator");
  }

  private void choose(CaseNumber number, SeatView seat) {
    try {
      byHand.complete(number, CHOOSE, Map.of("seatId", seat.id().toString()), staff, Map.of());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    hands.runDueJobs();
  }

  private void judge(SeatView seat, PersonId person) {
    if (seat.state() == SeatState.OFFERED) {
      hands.claim(seat, person);
    }
    var all =
        IntStream.rangeClosed(1, JudgedPortfolio.COMPETENCIES)
            .boxed()
            .collect(toMap(it -> it, it -> Finding.MET));
    hands.rate(seat, person, all);
    hands.file(seat, person);
  }

  private long open(CaseNumber number, String task) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(task)
        .count();
  }

  private SeatView now(SeatView seat) {
    return seats.find(seat.id()).orElseThrow();
  }

  private static PersonId asked(SeatView seat) {
    return seat.turn().orElseThrow().person();
  }

  private long filed(List<CaseNumber> numbers, PersonId person) {
    return numbers.stream()
        .flatMap(it -> seats.ofCase(it).stream())
        .filter(it -> it.judge().filter(person::equals).isPresent())
        .count();
  }

  private List<NoticeView> letters(PersonId person, String template, CaseNumber number) {
    return letters(person, template).stream().filter(it -> number.equals(it.caseNumber())).toList();
  }

  private List<NoticeView> letters(PersonId person, String template) {
    return notices.of(person).stream().filter(it -> it.template().equals(template)).toList();
  }

  private void isAchievedOnce(CaseNumber number, PersonId candidate) {
    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.ACHIEVED);
    assertThat(verdicts.of(number)).hasSize(1);
    assertThat(letters(candidate, "portfolio-achieved", number)).hasSize(1);
    assertThat(
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count())
        .isZero();
  }
}
