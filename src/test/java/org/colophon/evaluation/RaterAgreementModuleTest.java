package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.RaterAgreement.Line;
import org.colophon.evaluation.RaterAgreement.Part;
import org.colophon.evaluation.RaterAgreement.Two;
import org.colophon.evaluation.agreement.Agreement;
import org.colophon.evaluation.agreement.AgreementPolicy;
import org.colophon.evaluation.agreement.AgreementPolicy.Pair;
import org.colophon.evaluation.agreement.DoubleRating;
import org.colophon.evaluation.agreement.Figure;
import org.colophon.evaluation.agreement.Severity;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.Rules;
import org.colophon.program.SetId;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** From what is filed to the figures, and to what the program office does about them. */
@ApplicationModuleTest(extraIncludes = {"cases", "program"})
@TestPropertySource(properties = "camunda.bpm.enabled=false")
class RaterAgreementModuleTest {

  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId COMMUNICATION = SetId.of("communication");
  static final PersonId STAFF = PersonId.of("u1500");
  static final RatingPeriod YEAR = RatingPeriod.yearOf(LocalDate.of(2027, 1, 1));
  static final RatingPeriod SPRING = RatingPeriod.quarterOf(LocalDate.of(2027, 5, 5));
  static final Instant MAY = Instant.parse("2027-05-05T17:00:00Z");
  static final String NINE = "MMMMMMMMM";

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return new MovingClock("2027-05-06T17:00:00Z");
    }
  }

  @Autowired RaterAgreement agreement;
  @Autowired CalibrationChecks checks;
  @Autowired Roster roster;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired JdbcClient sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean FileStore files;

  FiledReviews filed;
  int numbers;
  Instant at = MAY;

  @BeforeEach
  void nothingIsFiled() {
    filed = new FiledReviews(sql);
    filed.clear();
    at = MAY;
    on(LocalDate.of(2027, 5, 6));
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ines Okafor");
    when(accounts.person(any())).thenReturn(person);
  }

  /** Every figure again from single ratings, by the code whose figures are the published ones. */
  @Test
  void countedInTheDatabaseIsAsCountedOneByOne() {
    var random = new Random(4);
    var all = new ArrayList<DoubleRating>();
    for (var i = 0; i < 60; i++) {
      var set = random.nextBoolean() ? TECHNOLOGY : COMMUNICATION;
      var day = LocalDate.of(2027, 1 + random.nextInt(6), 1 + random.nextInt(28));
      var one = "u400" + random.nextInt(4);
      var other = "u401" + random.nextInt(2);
      all.addAll(both(set, day, i % 2 == 0 ? one : other, i % 2 == 0 ? other : one, random));
    }
    var policy = new AgreementPolicy(new Rules.Agreement(10, 80, 14));

    for (var line : agreement.bySet(YEAR)) {
      same(line.figures(), Optional.ofNullable(policy.bySet(all).get(line.of())));
    }
    assertThat(agreement.bySet(YEAR).stream().filter(it -> it.figures().isPresent())).hasSize(2);
    var technology = all.stream().filter(it -> it.set().equals(TECHNOLOGY)).toList();
    for (var line : agreement.byCompetency(TECHNOLOGY, YEAR)) {
      var ofOne = technology.stream().filter(it -> it.competency() == line.of()).toList();
      assertThat(line.figures()).isPresent();
      same(line.figures(), policy.of(ofOne));
      same(agreement.of(TECHNOLOGY, line.of(), YEAR), policy.of(ofOne));
    }
    assertThat(agreement.byQuarter(TECHNOLOGY)).hasSize(8);
    for (var line : agreement.byQuarter(TECHNOLOGY)) {
      same(
          line.figures(),
          policy.of(
              technology.stream()
                  .filter(it -> !it.filedOn().isBefore(line.of().from()))
                  .filter(it -> !it.filedOn().isAfter(line.of().until()))
                  .toList()));
    }
    var pairs = agreement.byPair(TECHNOLOGY, YEAR);
    assertThat(pairs).hasSameSizeAs(policy.byPair(technology).keySet()).isNotEmpty();
    for (var line : pairs) {
      same(
          line.figures(),
          Optional.of(policy.byPair(technology).get(new Pair(line.of().one(), line.of().other()))));
    }
    assertThat(pairs).extracting(it -> it.figures().orElseThrow().equal().value()).isSorted();
    on(LocalDate.of(2027, 7, 1));
    var own = PersonId.of("u4000");
    var profile = agreement.profile(own);
    assertThat(profile.severity())
        .isEqualTo(Severity.of(own, all, new Rules.Agreement(10, 80, 14)))
        .isPresent();
  }

  @Test
  void onlyTwoIndependentFirstReviewsCount() {
    filed.file("F-2027-90001", "technology", 1, 1, "u4001", MAY, NINE);
    filed.file("F-2027-90001", "technology", 1, 2, "u4002", MAY, NINE);
    filed.file("F-2027-90001", "technology", 1, 3, "u4003", MAY, "NNNNNNNNN");
    filed.file("F-2027-90001", "technology", 2, 1, "u4001", MAY, "NNNNNNNNN");
    filed.file("F-2027-90001", "technology", 2, 2, "u4002", MAY, "PPPPPPPPP");
    filed.file("F-2027-90002", "technology", 1, 1, "u4001", MAY, "NNNNNNNNN");
    var waiting = filed.open(EvaluatorKind.PORTFOLIO, "F-2027-90002", "technology", 1, 2, MAY);
    filed.turn(waiting, 0, "u4002", MAY, "OVERDUE");
    filed.marks(waiting, "u4002", MAY, NINE);
    var passed = filed.open(EvaluatorKind.PORTFOLIO, "F-2027-90003", "technology", 1, 1, MAY);
    filed.turn(passed, 0, "u4003", MAY, "OVERDUE");
    filed.marks(passed, "u4003", MAY, "NNNNNNNNN");
    filed.turn(passed, 1, "u4001", MAY, "FILED");
    filed.marks(passed, "u4001", MAY, "M");
    filed.end(passed, MAY);
    filed.file("F-2027-90003", "technology", 1, 2, "u4002", MAY, "MM");

    var found = agreement.of(TECHNOLOGY, 0, YEAR).orElseThrow();

    assertThat(found.n()).isEqualTo(10);
    assertThat(found.same()).isEqualTo(10);
    assertThat(found.portfolios()).isEqualTo(2);
  }

  @Test
  void nineRatingsAreNotShownAndTenAre() {
    two("technology", "u4001", NINE, "u4002", NINE);
    assertThat(agreement.of(TECHNOLOGY, 0, YEAR)).isEmpty();
    assertThat(agreement.byPair(TECHNOLOGY, YEAR)).isEmpty();
    assertThat(agreement.profile(PersonId.of("u4001")).severity()).isEmpty();

    two("technology", "u4001", "M", "u4002", "M");

    assertThat(agreement.of(TECHNOLOGY, 0, YEAR)).isPresent();
    assertThat(agreement.byPair(TECHNOLOGY, YEAR))
        .extracting(Line::of)
        .containsExactly(new Two(PersonId.of("u4001"), PersonId.of("u4002")));
    assertThat(agreement.profile(PersonId.of("u4001")).severity()).isPresent();
  }

  @Test
  void aPeriodIsThatOfTheLaterRatingInTheProgramsDays() {
    filed.file(
        "F-2027-90001",
        "technology",
        1,
        1,
        "u4001",
        Instant.parse("2027-03-31T20:00:00Z"),
        NINE + "M");
    filed.file(
        "F-2027-90001",
        "technology",
        1,
        2,
        "u4002",
        Instant.parse("2027-04-01T04:59:59Z"),
        NINE + "M");
    assertThat(agreement.of(TECHNOLOGY, 0, SPRING)).isEmpty();

    filed.file(
        "F-2027-90002",
        "technology",
        1,
        1,
        "u4001",
        Instant.parse("2027-03-31T20:00:00Z"),
        NINE + "M");
    filed.file(
        "F-2027-90002",
        "technology",
        1,
        2,
        "u4002",
        Instant.parse("2027-04-01T05:00:00Z"),
        NINE + "M");
    assertThat(agreement.of(TECHNOLOGY, 0, SPRING).orElseThrow().portfolios()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"5, 20, false", "5, 19, true", "2, 7, true", "2, 8, false"})
  void theAlarmIsBelowEightyPercentExactly(int fives, int equal, boolean alarm) {
    for (var i = 0; i < fives; i++) {
      var same = Math.min(5, equal - Math.min(equal, 5 * i));
      two("technology", "u4001", "MMMMM", "u4002", "M".repeat(same) + "P".repeat(5 - same));
    }

    var found = agreement.of(TECHNOLOGY, 0, YEAR).orElseThrow();
    assertThat(found.same()).isEqualTo(equal);
    assertThat(found.alarm()).isEqualTo(alarm);
    assertThat(checks.openDue()).isEqualTo(alarm ? 1 : 0);
  }

  @Test
  void lowAgreementIsLookedIntoOnceInAQuarter(AssertablePublishedEvents events) {
    lowTechnology();

    assertThat(checks.openDue()).isEqualTo(1);
    assertThat(checks.openDue()).isZero();
    lowTechnology();
    assertThat(checks.openDue()).isZero();

    var check = checks.latest().get(0);
    assertThat(check.set()).isEqualTo(TECHNOLOGY);
    assertThat(check.competency()).isZero();
    assertThat(check.period()).isEqualTo(SPRING);
    assertThat(check.percent()).isEqualTo(50);
    assertThat(check.decideBy()).isEqualTo(LocalDate.of(2027, 5, 20));
    assertThat(cases.find(check.caseNumber()).orElseThrow().title())
        .isEqualTo("Agreement: Technology, 2027-Q2");
    assertThat(events.ofType(CalibrationCheckOpened.class)).hasSize(1);

    on(LocalDate.of(2027, 9, 30));
    assertThat(checks.openDue()).isZero();
    at = Instant.parse("2027-09-30T17:00:00Z");
    lowTechnology();
    on(LocalDate.of(2027, 10, 1));
    assertThat(checks.openDue()).isEqualTo(1);
    assertThat(checks.latest().get(0).period().name()).isEqualTo("2027-Q3");
  }

  @Test
  void oneCompetencyIsLookedIntoWhereTheSetIsAsItShouldBe() {
    for (var i = 0; i < 10; i++) {
      two("technology", "u4001", "MMMMMMMMM", "u4002", i < 3 ? "MMPMMMMMM" : "MMMMMMMMM");
    }
    assertThat(checks.openDue()).isEqualTo(1);
    assertThat(checks.openDue()).isZero();
    assertThat(checks.latest().get(0).competency()).isEqualTo(3);

    for (var i = 0; i < 10; i++) {
      two("technology", "u4001", "MMMMMMMMM", "u4002", "PPPPPPPPP");
    }
    assertThat(checks.openDue()).isEqualTo(1);
    assertThat(checks.latest()).extracting(CalibrationCheckView::competency).contains(0, 3);
    assertThat(checks.openDue()).isZero();
  }

  @Test
  void whoIsChosenIsAskedForANewCalibrationAndNobodyElse() throws Exception {
    var ines = onRoster("u4001");
    var omar = onRoster("u4002");
    lowTechnology();
    checks.openDue();
    var number = checks.latest().get(0).caseNumber();
    assertThat(checks.parts(number))
        .extracting(Part::person)
        .containsExactlyInAnyOrder(PersonId.of("u4001"), PersonId.of("u4002"));

    assertThatThrownBy(() -> checks.decide(number, CheckDecision.RENEW, "Two readings.", STAFF))
        .isInstanceOf(NobodyChosen.class);
    assertThat(checks.find(number).isDecided()).isFalse();
    checks.choose(number, Set.of(PersonId.of("u4001"), PersonId.of("u4099")));
    checks.decide(number, CheckDecision.RENEW, " Two readings. ", STAFF);
    checks.decide(number, CheckDecision.NOTHING, "No.", STAFF);

    assertThat(roster.isReady(ines)).isFalse();
    assertThat(roster.isReady(omar)).isTrue();
    var check = checks.find(number);
    assertThat(check.decision()).isEqualTo(CheckDecision.RENEW);
    assertThat(check.words()).isEqualTo("Two readings.");
    assertThat(check.chosen()).containsExactly(PersonId.of("u4001"));
    assertThat(checks.choose(number, Set.of())).isFalse();
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
  }

  @Test
  void aTalkOrNothingLeavesEverybodyWhereTheyAre() throws Exception {
    var ines = onRoster("u4003");
    two("technology", "u4003", "MMMMMMMMMM", "u4004", "PPPPPPPPPP");
    checks.openDue();
    var number = checks.latest().get(0).caseNumber();
    checks.choose(number, Set.of(PersonId.of("u4003")));

    checks.decide(number, CheckDecision.DISCUSS, "We met on May 7.", STAFF);

    assertThat(roster.isReady(ines)).isTrue();
    assertThat(cases.find(number).orElseThrow().outcome())
        .isEqualTo("It is talked about with the evaluators");
  }

  @Test
  void timesAreThoseOfTheLastYear() {
    filed.file("F-2027-90001", "technology", 1, 1, "u4001", MAY, NINE);
    filed.file(
        "F-2027-90002", "technology", 1, 1, "u4001", Instant.parse("2026-04-05T17:00:00Z"), NINE);
    filed.file(EvaluatorKind.COURSE, "P-2027-90001", "technology", 1, 1, "u4001", MAY, "");

    var times = agreement.profile(PersonId.of("u4001")).timeliness();

    assertThat(times.offers()).isEqualTo(1);
    assertThat(times.filedInTime()).isEqualTo(1);
    assertThat(times.medianDays()).contains(9.0);
  }

  private void lowTechnology() {
    two("technology", "u4001", "MMMMMMMMMM", "u4002", "MMMMMPPPPP");
  }

  private void two(String set, String one, String ratings, String other, String others) {
    var number = "F-2027-%05d".formatted(++numbers);
    filed.file(number, set, 1, 1, one, at, ratings);
    filed.file(number, set, 1, 2, other, at, others);
  }

  private List<DoubleRating> both(
      SetId set, LocalDate day, String one, String other, Random random) {
    var ratings = new StringBuilder();
    var others = new StringBuilder();
    var found = new ArrayList<DoubleRating>();
    var number = "F-2027-%05d".formatted(++numbers);
    for (var competency = 1; competency <= 9; competency++) {
      var first = random.nextInt(10) < 7 ? 0 : random.nextInt(3);
      var second = random.nextInt(10) < 7 ? first : random.nextInt(3);
      ratings.append("MPN".charAt(first));
      others.append("MPN".charAt(second));
      found.add(
          new DoubleRating(
              number,
              set,
              competency,
              day,
              PersonId.of(one),
              Finding.values()[first],
              PersonId.of(other),
              Finding.values()[second]));
    }
    var noon = day.atTime(12, 0).atZone(ZoneId.of("America/Chicago")).toInstant();
    filed.file(number, set.value(), 1, 1, one, noon, ratings.toString());
    filed.file(number, set.value(), 1, 2, other, noon.minusSeconds(90_000), others.toString());
    return found;
  }

  private static void same(Optional<Agreement> found, Optional<Agreement> wanted) {
    assertThat(found.isPresent()).isEqualTo(wanted.isPresent());
    if (found.isEmpty()) {
      return;
    }
    var one = found.get();
    var other = wanted.get();
    assertThat(List.of(one.n(), one.same(), one.portfolios(), one.alarm()))
        .isEqualTo(List.of(other.n(), other.same(), other.portfolios(), other.alarm()));
    near(Optional.of(one.equal()), Optional.of(other.equal()));
    near(one.kappa(), other.kappa());
    near(Optional.of(one.ac1()), Optional.of(other.ac1()));
    near(Optional.of(one.ac2()), Optional.of(other.ac2()));
    near(one.alpha(), other.alpha());
  }

  private static void near(Optional<Figure> found, Optional<Figure> wanted) {
    assertThat(found.isPresent()).isEqualTo(wanted.isPresent());
    found.ifPresent(
        it -> {
          assertThat(it.value()).isEqualTo(wanted.get().value(), within(1e-9));
          assertThat(it.interval().isPresent()).isEqualTo(wanted.get().interval().isPresent());
          it.interval()
              .ifPresent(
                  range -> {
                    var other = wanted.get().interval().orElseThrow();
                    assertThat(range.low()).isEqualTo(other.low(), within(1e-9));
                    assertThat(range.high()).isEqualTo(other.high(), within(1e-9));
                  });
        });
  }

  private void on(LocalDate day) {
    ((MovingClock) clock).moveTo(day);
  }

  private CaseNumber onRoster(String id) throws Exception {
    var person = PersonId.of(id);
    var number =
        roster.offer(
            new NewVolunteer(
                person,
                EvaluatorKind.PORTFOLIO,
                Degree.LIBRARY,
                "Boise Public Library",
                new FileId(UUID.randomUUID()),
                List.of(new SetOffer(TECHNOLOGY, 6, "I run the help desk.")),
                8));
    roster.judge(number, TECHNOLOGY, true, "", STAFF);
    roster.decide(number, STAFF);
    roster.passTraining(person, EvaluatorKind.PORTFOLIO);
    roster.sign(person, "");
    roster.passCalibration(person, EvaluatorKind.PORTFOLIO);
    roster.activate(number);
    return number;
  }
}
