package org.colophon.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.PoolMember;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.SetOffer;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileStore;
import org.colophon.portfolios.Part;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.Response;
import org.colophon.portfolios.Weight;
import org.colophon.program.CompetencySet;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A year or two of portfolios with evaluators and candidates as they are: silent, late, away, in
 * conflict, leaving. Everything runs through the engine and the services; only time is moved. Each
 * portfolio ends with the verdict that a naive calculation of its own arrives at, and nobody was
 * ever asked who may not judge (R35).
 */
class PortfolioSimulationIT extends ColophonAtAnyTime {

  private static final int PORTFOLIOS = Integer.getInteger("simulation.portfolios", 50);
  private static final long SEED = Long.getLong("simulation.seed", 20270104);
  private static final int SETS_OF_ONE = 8;
  private static final int DAYS_OF_HANDING_IN = 150;
  private static final String EMPLOYER_OF_ALL_CANDIDATES = "Reno Library";
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

  @Autowired TaskService tasks;
  @Autowired Candidacies candidacies;
  @Autowired Conflicts conflicts;
  @Autowired Roster roster;
  @Autowired FileStore files;
  @Autowired Invoices invoices;
  @Autowired CardCheckouts cards;
  @Autowired JdbcTemplate sql;

  private final Random random = new Random(SEED);
  private final Map<PersonId, Evaluator> evaluators = new LinkedHashMap<>();
  private final Map<CaseNumber, Work> works = new HashMap<>();
  private final Map<String, Behavior> behaviors = new HashMap<>();
  private final Map<LocalDate, List<Work>> plans = new HashMap<>();
  private final Set<String> looked = new HashSet<>();
  private final Set<String> byHandOnly = new HashSet<>();
  private int taken;

  @Test
  void everyPortfolioEndsWithTheVerdictOfANaiveCalculation() throws Exception {
    populate();
    var day = BEGIN;
    while (day.isBefore(BEGIN.plusDays(DAYS_OF_HANDING_IN))
        || works.values().stream().anyMatch(it -> it.end == null)) {
      assertThat(day).as("everything ends").isBefore(BEGIN.plusDays(900));
      live(day);
      day = day.plusDays(1);
    }

    assertThat(works).hasSize(PORTFOLIOS);
    assertThat(works.values()).allSatisfy(this::endsAsANaiveCalculationSays);
    assertThat(works.values().stream().map(it -> it.end).collect(toSet()))
        .as("both verdicts occurred")
        .contains(PortfolioState.ACHIEVED, PortfolioState.NOT_ACHIEVED);
    Files.writeString(Path.of("target", "portfolio-simulation.txt"), summary(day));
  }

  // Who there is.

  private void populate() throws Exception {
    var sets = rules.edition(rules.on(BEGIN).edition()).sets();
    var many = Math.max(24, PORTFOLIOS / 5);
    for (var i = 0; i < many; i++) {
      clock.moveTo(BEGIN.minusDays(320 - 200L * i / many));
      join(some(sets, 2 + random.nextInt(3)), 4 + random.nextInt(36), i % 40 == 0);
    }
    clock.moveTo(BEGIN);
    var applicants = beans.createBean(PaidApplication.class);
    var left = PORTFOLIOS;
    while (left > 0) {
      var candidate = applicants.accepted("Nora", "Diaz of " + left);
      for (var judge : some(List.copyOf(evaluators.keySet()), 4)) {
        conflicts.register(
            judge, candidate, ConflictKind.MENTOR, "They know each other.", "simulation");
        evaluators.get(judge).conflicts.add(candidate);
      }
      for (var set : some(sets, Math.min(left, SETS_OF_ONE))) {
        left--;
        plans
            .computeIfAbsent(
                BEGIN.plusDays(random.nextInt(DAYS_OF_HANDING_IN)), it -> new ArrayList<>())
            .add(new Work(candidate, set));
      }
    }
  }

  private Evaluator join(List<CompetencySet> sets, int cap, boolean barred) throws Exception {
    var person =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org", "not-so-secret", "Ines", "Okafor", Set.of()));
    var offer =
        roster.offer(
            new NewVolunteer(
                person,
                EvaluatorKind.PORTFOLIO,
                Degree.LIBRARY,
                barred ? EMPLOYER_OF_ALL_CANDIDATES : "Library " + evaluators.size(),
                new FileId(UUID.randomUUID()),
                sets.stream().map(it -> new SetOffer(it.id(), 6, "Six years of it.")).toList(),
                cap));
    for (var set : sets) {
      roster.judge(offer, set.id(), true, "", staff);
    }
    roster.decide(offer, staff);
    var evaluator =
        new Evaluator(person, sets.stream().map(CompetencySet::id).collect(toSet()), cap, barred);
    prepare(evaluator);
    roster.activate(offer);
    evaluators.put(person, evaluator);
    return evaluator;
  }

  private void prepare(Evaluator evaluator) {
    roster.passTraining(evaluator.person, EvaluatorKind.PORTFOLIO);
    roster.sign(evaluator.person, "");
    roster.passCalibration(evaluator.person, EvaluatorKind.PORTFOLIO);
    evaluator.preparedOn = calendar.today();
  }

  private <T> List<T> some(List<T> all, int many) {
    var mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    return mixed.subList(0, Math.min(many, mixed.size()));
  }

  // One day.

  private void live(LocalDate day) throws Exception {
    moveTo(day);
    seats.moveWhatIsDueWhileAway(EvaluatorKind.PORTFOLIO);
    seats.rebalance(EvaluatorKind.PORTFOLIO);
    seats.lookAgain(EvaluatorKind.PORTFOLIO);
    for (var work : plans.getOrDefault(day, List.of())) {
      handIn(work);
    }
    hands.runDueJobs();
    lookWhoWasAsked();
    evaluatorsLive(day);
    for (var turn : openTurns()) {
      act(turn, day);
    }
    someTakeOutOfThePool();
    staffChoose();
    hands.runDueJobs();
    lookWhoWasAsked();
    candidatesLive(day);
    hands.runDueJobs();
    lookWhoWasAsked();
  }

  private void evaluatorsLive(LocalDate day) throws Exception {
    for (var it : List.copyOf(evaluators.values())) {
      if (it.left) {
        continue;
      }
      if (day.equals(it.preparedOn.plusDays(330)) && random.nextInt(10) > 0) {
        prepare(it);
      }
      var chance = random.nextInt(10_000);
      if (chance < 4) {
        it.left = true;
        roster.leave(it.person, EvaluatorKind.PORTFOLIO);
      } else if (chance < 60) {
        var from = day.plusDays(random.nextInt(10));
        var until = from.plusDays(1 + random.nextInt(25));
        it.away.add(new LocalDate[] {from, until});
        roster.beAway(it.person, from, until);
      }
    }
  }

  // What evaluators do.

  private record OpenTurn(SeatId seat, PersonId person, int number, boolean claimed) {}

  private List<OpenTurn> openTurns() {
    return sql.query(
        "select t.seat_id, t.person_id, t.position, t.claimed_at is not null"
            + " from review_turns t join review_seats s on s.seat_id = t.seat_id"
            + " where t.ended_at is null"
            + " order by t.offered_at, s.case_number, s.round, s.position",
        (row, i) ->
            new OpenTurn(
                new SeatId(row.getObject(1, UUID.class)),
                PersonId.of(row.getString(2)),
                row.getInt(3),
                row.getBoolean(4)));
  }

  /** What somebody does with one offer, drawn when it is first seen. */
  private record Behavior(Kind kind, LocalDate answerOn, LocalDate judgeOn) {

    enum Kind {
      SILENT,
      DECLINES,
      CONFLICTED,
      FORGETS,
      JUDGES
    }
  }

  private Behavior behavior(OpenTurn turn, LocalDate day) {
    return behaviors.computeIfAbsent(
        turn.seat() + " " + turn.number(),
        it -> {
          var drawn = random.nextInt(100);
          var kind =
              drawn < 10
                  ? Behavior.Kind.SILENT
                  : drawn < 18
                      ? Behavior.Kind.DECLINES
                      : drawn < 22
                          ? Behavior.Kind.CONFLICTED
                          : drawn < 27 ? Behavior.Kind.FORGETS : Behavior.Kind.JUDGES;
          var answerOn = day.plusDays(random.nextInt(4));
          return new Behavior(kind, answerOn, answerOn.plusDays(random.nextInt(24)));
        });
  }

  private void act(OpenTurn turn, LocalDate day) throws Exception {
    var behavior = behavior(turn, day);
    var on = turn.claimed() ? behavior.judgeOn() : behavior.answerOn();
    if (day.isBefore(on)) {
      return;
    }
    var seat = seats.find(turn.seat()).orElseThrow();
    if (seat.turn().filter(it -> it.person().equals(turn.person())).isEmpty()) {
      return; // what happened to another seat today moved this one
    }
    if (!turn.claimed()) {
      answer(seat, turn.person(), behavior.kind());
    } else if (behavior.kind() == Behavior.Kind.JUDGES) {
      judge(seat, turn.person());
    }
  }

  private void answer(SeatView seat, PersonId person, Behavior.Kind kind) throws Exception {
    switch (kind) {
      case SILENT -> {}
      case DECLINES -> seats.giveBack(seat.id(), person, TurnOutcome.DECLINED, "");
      case CONFLICTED -> {
        evaluators.get(person).conflicts.add(works.get(seat.caseNumber()).candidate);
        seats.giveBack(seat.id(), person, TurnOutcome.CONFLICT, "She is a friend.");
      }
      case FORGETS, JUDGES -> {
        if (seat.turn().orElseThrow().chosenBy() != null && atCap(evaluators.get(person))) {
          seats.giveBack(seat.id(), person, TurnOutcome.DECLINED, "It is one too many.");
          return;
        }
        hands.claim(seat, person);
        evaluators.get(person).claims.merge(calendar.today().getYear(), 1, Integer::sum);
        assertThat(evaluators.get(person).claims.get(calendar.today().getYear()))
            .as("never above their cap")
            .isLessThanOrEqualTo(evaluators.get(person).cap);
      }
    }
  }

  /** The program office may ask for more than somebody still has room for. */
  private boolean atCap(Evaluator it) {
    return it.claims.getOrDefault(calendar.today().getYear(), 0) >= it.cap;
  }

  private void judge(SeatView seat, PersonId person) throws Exception {
    var work = works.get(seat.caseNumber());
    var found = new TreeMap<Integer, Finding>();
    var ability = work.ability + (seat.round() > 1 ? 25 : 0);
    for (var competency : seat.competencies()) {
      var drawn = random.nextInt(100);
      found.put(
          competency,
          drawn < ability
              ? Finding.MET
              : drawn < ability + (100 - ability) * 2 / 3 ? Finding.PARTLY : Finding.NOT_MET);
    }
    hands.rate(seat, person, found);
    hands.file(seat, person);
    work.found.computeIfAbsent(seat.round(), it -> new TreeMap<>()).put(seat.position(), found);
  }

  /** Whoever the program does not ask may still take a review, and some do. */
  private void someTakeOutOfThePool() throws Exception {
    for (var it : List.copyOf(evaluators.values())) {
      for (var seat : seats.openTo(it.person)) {
        if (random.nextInt(4) == 0 && seats.isOpenTo(seat.id(), it.person)) {
          var turn = new OpenTurn(seat.id(), it.person, seat.turns().size(), true);
          byHandOnly.add(turn.seat() + " " + turn.number());
          looked.add(turn.seat() + " " + turn.number());
          mayJudge(seat, turn);
          hands.claim(seat, it.person);
          it.claims.merge(calendar.today().getYear(), 1, Integer::sum);
          taken++;
        }
      }
    }
  }

  // What staff do.

  private void staffChoose() throws Exception {
    for (var task : tasks.createTaskQuery().taskDefinitionKey("UserTask_ChooseEvaluator").list()) {
      var id = SeatId.of((String) tasks.getVariable(task.getId(), "seatId"));
      var seat = seats.find(id).orElseThrow();
      var possible = seats.pool(id).stream().filter(PoolMember::byHand).toList();
      if (possible.isEmpty()) {
        join(List.of(works.get(seat.caseNumber()).set), 30, false);
      } else {
        seats.ask(id, possible.get(random.nextInt(possible.size())).person(), staff);
        byHandOnly.add(id + " " + (seats.find(id).orElseThrow().turns().size() - 1));
      }
      byHand.complete(
          seat.caseNumber(),
          "UserTask_ChooseEvaluator",
          Map.of("seatId", id.toString()),
          staff,
          Map.of());
    }
  }

  // What candidates do.

  private void handIn(Work work) throws Exception {
    var by = work.candidate;
    var item = UUID.randomUUID();
    var id = portfolios.begin(by, PortfolioId.next(), work.set.id());
    var serves = new TreeMap<Integer, Weight>();
    for (var competency : work.set.competencies()) {
      serves.put(competency.number(), Weight.PRIMARY);
      portfolios.save(by, id, competency.number(), Response.own("I did."), 0);
    }
    portfolios.saveStatement(by, id, "I learned.", 0);
    try (var upload =
        files.receive(
            new ByteArrayInputStream(PDF),
            "a.pdf",
            Set.of(FileKind.PDF),
            portfolios.largestFile())) {
      portfolios.attach(by, id, item, upload);
    }
    portfolios.describe(by, id, item, "Work", serves, 1);
    var number = portfolios.submit(by, id);
    cards.pay(cards.start(invoices.ofCase(number).orElseThrow().id()).id());
    work.id = id;
    work.ability = ability();
    works.put(number, work);
  }

  /** One who can nothing and one who can all come first, so that both verdicts occur. */
  private int ability() {
    return switch (works.size()) {
      case 0 -> 0;
      case 1 -> 100;
      default -> 45 + random.nextInt(55);
    };
  }

  private void candidatesLive(LocalDate day) throws Exception {
    for (var row :
        sql.queryForList("select case_number, state from portfolios where state <> 'SUBMITTED'")) {
      var number = CaseNumber.of((String) row.get("case_number"));
      var state = PortfolioState.valueOf((String) row.get("state"));
      if (state == PortfolioState.REVISION) {
        revise(works.get(number), number, day);
      } else {
        works.get(number).end = state;
      }
    }
  }

  /** Resubmits on some day, chooses a course, or lets the time pass. */
  private void revise(Work work, CaseNumber number, LocalDate day) throws Exception {
    if (work.answerOn == null) {
      work.answerOn = day.plusDays(1 + random.nextInt(80));
      work.declines = random.nextInt(10) == 0;
    }
    if (day.isBefore(work.answerOn)) {
      return;
    }
    if (work.declines) {
      portfolios.declineRevision(work.candidate, work.id);
      return;
    }
    var portfolio = portfolios.ofCase(number);
    for (var competency : portfolio.asked()) {
      portfolios.save(
          work.candidate,
          work.id,
          competency,
          Response.own("I did, and this is how."),
          portfolio.version(Part.competency(competency)));
    }
    portfolios.submit(work.candidate, work.id);
    work.resubmitted = true;
  }

  // What must hold.

  /** Everybody who was asked since the last look may judge what they were asked about (R35). */
  private void lookWhoWasAsked() {
    for (var turn : openTurns()) {
      if (looked.add(turn.seat() + " " + turn.number())) {
        mayJudge(seats.find(turn.seat()).orElseThrow(), turn);
      }
    }
  }

  private void mayJudge(SeatView seat, OpenTurn turn) {
    var work = works.get(seat.caseNumber());
    var it = evaluators.get(turn.person());
    var today = calendar.today();
    var what = "%s for seat %d of %s".formatted(it.person, seat.position(), seat.caseNumber());
    assertThat(it.left).as("on the roster: " + what).isFalse();
    assertThat(it.sets).as("qualified: " + what).contains(work.set.id());
    assertThat(it.preparedOn.plusYears(1)).as("trained: " + what).isAfterOrEqualTo(today);
    assertThat(it.claims.getOrDefault(today.getYear(), 0)).as("cap: " + what).isLessThan(it.cap);
    assertThat(it.conflicts).as("conflict: " + what).doesNotContain(work.candidate);
    assertThat(it.barred).as("employer: " + what).isFalse();
    if (!byHandOnly.contains(turn.seat() + " " + turn.number())) {
      assertThat(it.away)
          .as("here: " + what)
          .noneMatch(days -> !today.isBefore(days[0]) && !today.isAfter(days[1]));
    }
    assertThat(seats.ofCase(seat.caseNumber()))
        .as("once on the panel: " + what)
        .filteredOn(other -> other.position() != seat.position())
        .noneMatch(
            other ->
                other.turn().filter(now -> now.person().equals(it.person)).isPresent()
                    || other.judge().filter(it.person::equals).isPresent());
  }

  /** The table of the program's rule, in as few words as it can be written down. */
  private void endsAsANaiveCalculationSays(Work work) {
    var merged = new TreeMap<Integer, Finding>();
    var asked = new TreeSet<Integer>();
    work.set.competencies().forEach(it -> merged.put(it.number(), merge(work, 1, it.number())));
    merged.forEach(
        (competency, finding) -> {
          if (finding != Finding.MET) {
            asked.add(competency);
          }
        });
    if (asked.isEmpty()) {
      assertThat(work.end).isEqualTo(PortfolioState.ACHIEVED);
      assertThat(work.found).containsOnlyKeys(1);
      return;
    }
    if (!work.resubmitted) {
      assertThat(work.end).isEqualTo(PortfolioState.NOT_ACHIEVED);
      return;
    }
    assertThat(work.found.get(2).get(1).keySet()).as("only what was asked").isEqualTo(asked);
    asked.forEach(it -> merged.put(it, merge(work, 2, it)));
    var met = count(merged.values(), Finding.MET);
    var partly = count(merged.values(), Finding.PARTLY);
    var achieved =
        10 * met >= 7 * merged.size()
            && 10 * partly <= 3 * merged.size()
            && met + partly == merged.size();
    assertThat(work.end)
        .isEqualTo(achieved ? PortfolioState.ACHIEVED : PortfolioState.NOT_ACHIEVED);
  }

  private static Finding merge(Work work, int round, int competency) {
    var found = work.found.get(round);
    var both = List.of(found.get(1).get(competency), found.get(2).get(competency));
    if (both.contains(Finding.MET) && !both.contains(Finding.NOT_MET)) {
      return Finding.MET;
    }
    if (both.get(0) == both.get(1)) {
      return both.get(0);
    }
    if (round == 1) {
      return Finding.NOT_MET; // one of two says so: the candidate is asked
    }
    var three = new ArrayList<>(both);
    three.add(found.get(3).get(competency));
    Collections.sort(three);
    return three.get(1);
  }

  private static long count(Collection<Finding> all, Finding one) {
    return all.stream().filter(it -> it == one).count();
  }

  private String summary(LocalDate day) {
    var ends = works.values().stream().collect(groupingBy(it -> it.end, counting()));
    var outcomes =
        sql.queryForList("select outcome, count(*) from review_turns group by 1 order by 2 desc");
    return "%d portfolios until %s: %s, %d evaluators, %d taken out of the pool, turns %s"
        .formatted(works.size(), day, ends, evaluators.size(), taken, outcomes);
  }

  /** What is known about an evaluator apart from the program. */
  private static final class Evaluator {
    final PersonId person;
    final Set<SetId> sets;
    final int cap;
    final boolean barred;
    final Set<PersonId> conflicts = new HashSet<>();
    final List<LocalDate[]> away = new ArrayList<>();
    final Map<Integer, Integer> claims = new HashMap<>();
    LocalDate preparedOn;
    boolean left;

    Evaluator(PersonId person, Set<SetId> sets, int cap, boolean barred) {
      this.person = person;
      this.sets = sets;
      this.cap = cap;
      this.barred = barred;
    }
  }

  /** What is known about a portfolio apart from the program. */
  private static final class Work {
    final PersonId candidate;
    final CompetencySet set;

    /** By round and seat, what each evaluator filed. */
    final Map<Integer, Map<Integer, Map<Integer, Finding>>> found = new TreeMap<>();

    PortfolioId id;
    int ability;
    LocalDate answerOn;
    boolean declines;
    boolean resubmitted;
    PortfolioState end;

    Work(PersonId candidate, CompetencySet set) {
      this.candidate = candidate;
      this.set = set;
    }
  }
}
