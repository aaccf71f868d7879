package org.colophon.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.appeals.AppealOutcome.REMANDED;
import static org.colophon.appeals.AppealOutcome.REVERSED;
import static org.colophon.appeals.AppealOutcome.UPHELD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.files.FileId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ModuleTest(with = {"cases", "program"})
class AppealsModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(5000);
  static final String KIND = "TEST";

  @TestConfiguration
  static class Surroundings {

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-10-10T15:00:00Z");
    }

    @Bean
    Decisions decisions() {
      return new Decisions();
    }
  }

  /** A kind of decision, as another module would tell of it. */
  static class Decisions implements DecisionSource {

    final Map<String, AppealedDecision> all = new HashMap<>();
    final Map<String, PersonId> speakers = new HashMap<>();
    final Set<PersonId> close = new java.util.HashSet<>();
    final List<String> done = new ArrayList<>();

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Optional<AppealedDecision> find(String id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean speaks(PersonId person, String id) {
      return SECOND.equals(person) || person.equals(speakers.get(id));
    }

    @Override
    public Optional<String> bar(PersonId person, String id) {
      return close.contains(person) ? Optional.of("You are too close.") : Optional.empty();
    }

    @Override
    public String reverse(String id, String why, PersonId by) {
      done.add("reverse " + why);
      return "It is approved.";
    }

    @Override
    public String remand(String id, String why, PersonId by) throws CannotFollow {
      if (close.contains(by)) {
        throw new CannotFollow("Something came in between.");
      }
      done.add("remand " + why);
      return "It is decided anew.";
    }
  }

  static final PersonId SECOND = PersonId.of("u4999");

  @Autowired Appeals appeals;
  @Autowired Cases cases;
  @Autowired MovingClock clock;
  @Autowired Decisions decisions;
  @Autowired JdbcTemplate sql;

  final PersonId signatory = person();
  final PersonId decider = person();
  final PersonId judge = person();
  String decision;
  CaseNumber about;

  @BeforeEach
  void aDecisionOfOctober() {
    clock.moveTo(LocalDate.of(2026, 10, 10));
    decision = "decision-" + UUID.randomUUID();
    about = cases.open(CaseKind.COURSE, signatory, "Elm County: Libraries online");
    cases.close(about, "Denied", "Our letter says why.");
    decide(true);
    decisions.speakers.put(decision, signatory);
  }

  @Test
  void anAppealIsACaseWithItsFirstStage(AssertablePublishedEvents events) throws Exception {
    var appeal = file();

    var number = appeal.caseNumber();
    assertThat(events.ofType(AppealFiled.class)).containsExactly(new AppealFiled(number));
    assertThat(events.ofType(AppealFiledLate.class)).isEmpty();
    assertThat(cases.find(number))
        .hasValueSatisfying(
            it -> {
              assertThat(it.kind()).isEqualTo(CaseKind.APPEAL);
              assertThat(it.stage()).isEqualTo("Review committee");
              assertThat(it.waitsOn()).isEqualTo(WaitsOn.COMMITTEE);
              assertThat(it.dueOn()).isEqualTo("2026-12-09");
            });
    assertThat(appeals.clock(number))
        .isEqualTo(
            new StageClock(
                AppealStage.REVIEW_COMMITTEE,
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 12, 9),
                LocalDate.of(2026, 12, 16)));
    assertThat(lines(about)).contains("Appealed in case " + number + ".");
  }

  /** The clocks go back on 1 November; the thirtieth day is a day, not 30 times 24 hours. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-10T05:00:00Z, 2026-11-10T05:59:59Z, true", // first moment of the day, last of the 9th
    "2026-10-10T05:00:00Z, 2026-11-10T06:00:00Z, false",
    "2026-10-11T04:59:59Z, 2026-11-10T05:59:59Z, true", // last moment of the day counts alike
    "2026-10-11T04:59:59Z, 2026-11-10T06:00:00Z, false",
    "2028-01-30T18:00:00Z, 2028-03-01T05:59:59Z, true", // over 29 February
    "2028-01-30T18:00:00Z, 2028-03-01T06:00:00Z, false"
  })
  void theLastDayCountsToItsEnd(Instant decided, Instant filed, boolean inTime) throws Exception {
    decided(decided, true);
    clock.moveTo(filed);

    var appeal = file();

    assertThat(appeal.state()).isEqualTo(inTime ? AppealState.DECIDING : AppealState.LATE);
    assertThat(appeals.rightTo(KIND, decision).orElseThrow().over()).isEqualTo(!inTime);
  }

  @Test
  void aLateFilingIsKeptAndRefusedWithItsSentence(AssertablePublishedEvents events)
      throws Exception {
    clock.moveTo(LocalDate.of(2026, 11, 10));

    var appeal = file();

    assertThat(appeal.number()).isNull();
    assertThat(appeal.steps()).isEmpty();
    assertThat(appeal.refusal())
        .isEqualTo(
            "The last day to appeal this decision was November 9, 2026. The appeal came after it and is refused; the decision stands.");
    assertThat(events.ofType(AppealFiled.class)).isEmpty();
    assertThat(events.ofType(AppealFiledLate.class))
        .containsExactly(new AppealFiledLate(appeal.id()));
    assertThat(lines(about)).contains("An appeal was filed. " + appeal.refusal());
    assertThat(cases.find(about).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThatThrownBy(this::file).isInstanceOf(AppealFiledAlready.class);
    assertThat(appeals.ofParty("party of " + decision)).hasSize(1);
  }

  @Test
  void whatIsSentTwiceIsFiledOnce(AssertablePublishedEvents events) throws Exception {
    var filing = filing();

    var first = appeals.file(signatory, filing);
    var again = appeals.file(signatory, filing);

    assertThat(again.number()).isEqualTo(first.number());
    assertThat(events.ofType(AppealFiled.class)).hasSize(1);
  }

  @Test
  void twoSignatoriesAtOnceFileOne() throws Exception {
    var outcomes = atOnce(() -> fileAs(signatory), () -> fileAs(SECOND));

    assertThat(outcomes).containsExactlyInAnyOrder("filed", "AppealFiledAlready");
    assertThat(appeals.about(about)).hasSize(1);
  }

  @Test
  void aFilingWhileAWithdrawalRunsFindsThatItWasAppealed() throws Exception {
    var number = file().caseNumber();

    var outcomes =
        atOnce(
            () -> appeals.withdraw(signatory, number) ? "withdrawn" : "not", () -> fileAs(SECOND));

    assertThat(outcomes).containsExactlyInAnyOrder("withdrawn", "AppealFiledAlready");
    assertThat(appeals.find(number).state()).isEqualTo(AppealState.WITHDRAWN);
    assertThat(appeals.about(about)).hasSize(1);
    assertThatThrownBy(this::file)
        .isInstanceOf(AppealFiledAlready.class)
        .hasMessageEndingWith("The appeal: withdrawn.");
  }

  @Test
  void carryingOnAndWithdrawingAtOnceIsOneOfTheTwo() throws Exception {
    var number = upheld();

    var outcomes =
        atOnce(
            () -> {
              appeals.carryOn(SECOND, number);
              return "carried on";
            },
            () -> appeals.withdraw(signatory, number) ? "withdrawn" : "not");

    assertThat(outcomes).contains("withdrawn").containsAnyOf("carried on", "AppealClosed");
    assertThat(appeals.find(number).state()).isEqualTo(AppealState.WITHDRAWN);
  }

  @Test
  void onlyWhoSpeaksForThePartyActsForIt() throws Exception {
    var stranger = person();
    assertThatThrownBy(() -> appeals.file(stranger, filing())).isInstanceOf(NotParty.class);
    var number = upheld();

    assertThatThrownBy(() -> appeals.carryOn(stranger, number)).isInstanceOf(NotParty.class);
    assertThatThrownBy(() -> appeals.withdraw(stranger, number)).isInstanceOf(NotParty.class);
    assertThat(appeals.find(number).state()).isEqualTo(AppealState.MAY_GO_ON);
  }

  @Test
  void whatIsNotThereCannotBeAppealed() {
    decisions.all.remove(decision);

    assertThatThrownBy(this::file).isInstanceOf(NothingToAppeal.class);
    assertThat(appeals.rightTo(KIND, decision)).isEmpty();
  }

  @Test
  void everyStageIsDecidedByOthers() throws Exception {
    var number = file().caseNumber();
    refused(number, decider, "You had a part in the decision that is appealed.");
    refused(number, judge, "You had a part in the decision that is appealed.");
    var close = person();
    decisions.close.add(close);
    refused(number, close, "You are too close.");

    var first = person();
    appeals.decide(number, UPHELD, "It was fair.", first);
    appeals.carryOn(signatory, number);

    refused(number, first, "You decided about this appeal at an earlier stage.");
    refused(number, decider, "You had a part in the decision that is appealed.");
    assertThat(appeals.bar(number, person())).isEmpty();
    assertThat(appeals.find(number).steps())
        .hasSize(2)
        .last()
        .satisfies(it -> assertThat(it.outcome()).isNull());
  }

  @Test
  void whatIsUpheldIsCarriedOnUntilTheLastDay(AssertablePublishedEvents events) throws Exception {
    var number = upheld();
    assertThat(appeals.choice(number))
        .isEqualTo(new ChoiceClock(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 9)));
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROVIDER);
    assertThat(cases.find(number).orElseThrow().dueOn()).isEqualTo("2026-11-09");

    clock.moveTo(Instant.parse("2026-11-10T05:59:59Z"));
    appeals.carryOn(signatory, number);

    assertThat(events.ofType(AppealCarriedOn.class)).hasSize(1);
    assertThat(appeals.clock(number).stage()).isEqualTo(AppealStage.PROGRAM_COMMITTEE);
    assertThat(appeals.clock(number).dueOn()).isEqualTo("2027-01-08");
    assertThatThrownBy(() -> appeals.carryOn(signatory, number))
        .isInstanceOf(AppealClosed.class)
        .hasMessage("The appeal is with the next stage already.");
  }

  @Test
  void theDayAfterItIsTooLateEvenBeforeTheTimerHasCome(AssertablePublishedEvents events)
      throws Exception {
    var number = upheld();
    clock.moveTo(Instant.parse("2026-11-10T06:00:00Z"));

    assertThatThrownBy(() -> appeals.carryOn(signatory, number))
        .isInstanceOf(AppealClosed.class)
        .hasMessageContaining("November 9, 2026");
    appeals.letRest(number);

    assertThat(events.ofType(AppealCarriedOn.class)).isEmpty();
    assertThat(appeals.find(number).state()).isEqualTo(AppealState.RESTED);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThatThrownBy(() -> appeals.carryOn(signatory, number))
        .hasMessage("The appeal has ended: at rest, the decision stands.");
    assertThat(appeals.withdraw(signatory, number)).as("nothing is left to withdraw").isFalse();
  }

  @Test
  void theBoardIsTheLast() throws Exception {
    var number = atTheBoard();
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(appeals.clock(number).dueOn()).isEqualTo("2027-01-08");
    var staff = person();
    var resolved = LocalDate.of(2026, 11, 20);
    clock.moveTo(resolved.plusDays(2));

    assertThatThrownBy(() -> appeals.recordResolution(number, resolved, UPHELD, "So.", staff))
        .isInstanceOf(ResolutionIncomplete.class)
        .hasMessageStartingWith("Add the paper");
    appeals.keepResolution(number, new FileId(UUID.randomUUID()), staff);
    for (var day : List.of(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 11, 23))) {
      assertThatThrownBy(() -> appeals.recordResolution(number, day, UPHELD, "So.", staff))
          .isInstanceOf(ResolutionIncomplete.class)
          .hasMessageContaining("until today");
    }
    appeals.recordResolution(number, resolved, UPHELD, "So.", staff);

    assertThat(appeals.find(number).state()).isEqualTo(AppealState.UPHELD);
    assertThat(appeals.find(number).lastStep().orElseThrow().decidedOn()).isEqualTo(resolved);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(decisions.done).noneMatch(it -> it.contains(number.value()));
    assertThatThrownBy(() -> appeals.keepResolution(number, new FileId(UUID.randomUUID()), staff))
        .isInstanceOf(ResolutionIncomplete.class);
  }

  @Test
  void whatIsOverturnedIsCarriedOutOnce() throws Exception {
    var number = file().caseNumber();
    appeals.decide(number, REVERSED, "The map was complete.", person());

    appeals.carryOut(number);

    assertThat(decisions.done)
        .containsOnlyOnce(
            "reverse Decided on an appeal, case %s. The map was complete.".formatted(number));
    var appeal = appeals.find(number);
    assertThat(appeal.state()).isEqualTo(AppealState.REVERSED);
    assertThat(appeal.follows()).isEqualTo("It is approved.");
    assertThat(lines(about)).contains("Appeal " + number + ": overturned. It is approved.");
    assertThat(appeals.tookPartBefore(about)).isEmpty();
  }

  @Test
  void whatIsDecidedAnewCanBeAppealedAnewAndByOthers() throws Exception {
    var first = person();
    var number = file().caseNumber();
    appeals.decide(number, REMANDED, "Look again.", first);
    appeals.carryOut(number);
    assertThat(appeals.tookPartBefore(about)).containsExactlyInAnyOrder(decider, judge, first);

    clock.moveTo(LocalDate.of(2026, 11, 30));
    decided(clock.instant(), true);
    var again = file().caseNumber();

    assertThat(again).isNotEqualTo(number);
    refused(again, first, "You had a part in the decision that is appealed.");
    assertThat(appeals.about(about)).hasSize(2);
  }

  @Test
  void whatCannotBeJudgedAnewIsNotSentBack() throws Exception {
    decide(false);
    var number = file().caseNumber();

    assertThatThrownBy(() -> appeals.decide(number, REMANDED, "Look again.", person()))
        .isInstanceOf(CannotFollow.class)
        .hasMessageContaining("Let the decision stand, or overturn it.");
    appeals.decide(number, REVERSED, "No.", person());
  }

  @Test
  void theTableKeepsOneAppealOfADecision() throws Exception {
    var appeal = file();

    assertThatThrownBy(
            () ->
                sql.update(
                    """
                    insert into appeals select gen_random_uuid(), 'B-2026-99999', kind, decision_id,
                      party, party_name, title, about_case, decided_at, can_be_decided_anew,
                      file_by_on, grounds, paper, filed_by, filed_at, state, refusal,
                      carry_on_by_on, follows, resolution_paper, closed_at, version
                    from appeals where appeal_id = ?
                    """,
                    appeal.id().value()))
        .hasMessageContaining("appeals_once");
  }

  private void refused(CaseNumber number, PersonId person, String why) {
    assertThat(appeals.bar(number, person))
        .hasValueSatisfying(it -> assertThat(it).startsWith(why));
    assertThatThrownBy(() -> appeals.decide(number, UPHELD, "So.", person))
        .isInstanceOf(NotIndependent.class)
        .hasMessageStartingWith(why);
  }

  private CaseNumber upheld() throws Exception {
    var number = file().caseNumber();
    appeals.decide(number, UPHELD, "It was fair.", person());
    return number;
  }

  private CaseNumber atTheBoard() throws Exception {
    var number = upheld();
    appeals.carryOn(signatory, number);
    appeals.decide(number, UPHELD, "It was fair.", person());
    appeals.carryOn(signatory, number);
    return number;
  }

  private AppealView file() throws Exception {
    return appeals.file(signatory, filing());
  }

  private String fileAs(PersonId person) throws Exception {
    appeals.file(person, filing());
    return "filed";
  }

  private NewAppeal filing() {
    return new NewAppeal(AppealId.next(), KIND, decision, "The map was complete.", null);
  }

  private void decide(boolean anew) {
    decided(clock.instant(), anew);
  }

  private void decided(Instant at, boolean anew) {
    decisions.all.put(
        decision,
        new AppealedDecision(
            decision,
            "party of " + decision,
            "Elm County",
            "Denial of “Libraries online”",
            about,
            at,
            Set.of(decider, judge),
            anew));
  }

  private List<String> lines(CaseNumber number) {
    return cases.timeline(number).stream().map(it -> it.text()).toList();
  }

  private static PersonId person() {
    return PersonId.of("u" + NUMBERS.incrementAndGet());
  }

  /** What comes of two things that are done at the same moment; a refusal by its name. */
  private static List<String> atOnce(Callable<String> one, Callable<String> other)
      throws Exception {
    var both = Executors.newFixedThreadPool(2);
    var start = new CyclicBarrier(2);
    try {
      var running =
          List.of(one, other).stream()
              .map(
                  it ->
                      both.submit(
                          () -> {
                            start.await();
                            try {
                              return it.call();
                            } catch (AppealFiledAlready | AppealClosed e) {
                              return e.getClass().getSimpleName();
                            }
                          }))
              .toList();
      return List.of(running.get(0).get(), running.get(1).get());
    } finally {
      both.shutdown();
    }
  }
}
