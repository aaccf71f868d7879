package org.colophon.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorChoice.Eligible;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Component;

/** Finds who may be asked to take a seat, and says of everybody else why not (R35, R45–R47). */
@Component
class Pools {

  private final SeatRepository seats;
  private final AbsenceRepository absences;
  private final Roster roster;
  private final Accounts accounts;
  private final List<SeatBar> bars;
  private final ProgramCalendar calendar;

  Pools(
      SeatRepository seats,
      AbsenceRepository absences,
      Roster roster,
      Accounts accounts,
      List<SeatBar> bars,
      ProgramCalendar calendar) {
    this.seats = seats;
    this.absences = absences;
    this.roster = roster;
    this.accounts = accounts;
    this.bars = bars;
    this.calendar = calendar;
  }

  /** Everybody on the roster for a kind of seat, as it is now. */
  Pool now(EvaluatorKind kind) {
    return new Pool(kind, roster.open(kind));
  }

  /** Lets what is judged neither end nor change until this transaction is over. */
  void holdStill(SeatView seat) {
    bars.stream()
        .filter(it -> it.kind() == seat.kind())
        .forEach(it -> it.holdStill(seat.caseNumber()));
  }

  /** One person, held against a seat; empty for somebody who is not on the roster. */
  Optional<Known> known(SeatView seat, PersonId person) {
    return of(seat.kind(), person).known(seat).stream().findFirst();
  }

  /** One person, if they are on the roster for a kind of seat. */
  Pool of(EvaluatorKind kind, PersonId person) {
    var volunteer =
        roster.of(person).stream().filter(it -> it.kind() == kind && it.state().open()).toList();
    return new Pool(kind, volunteer);
  }

  /**
   * One of the roster, held against a seat.
   *
   * @param hard what no hand can overrule, as a sentence about the person
   * @param soft what the system respects and the program office may overrule
   * @param doubt what the system respects as long as there are others
   */
  record Known(
      VolunteerView volunteer,
      Eligible load,
      Optional<String> hard,
      Optional<String> soft,
      Optional<String> doubt) {

    boolean mayBeAsked() {
      return mayBeAskedLast() && doubt.isEmpty();
    }

    /** Whether they may be asked when nobody else is left. */
    boolean mayBeAskedLast() {
      return hard.isEmpty() && soft.isEmpty();
    }

    /** Whether the system can ask them, if only when nobody else is left. */
    boolean isLeft() {
      return mayBeAskedLast() && load.hasRoom();
    }

    /** Whether they may take it of their own will, and are not asked by the system. */
    boolean mayTakeOnly() {
      return hard.isEmpty() && !isLeft();
    }

    private Optional<String> full() {
      return load.hasRoom()
          ? Optional.empty()
          : Optional.of("Is offered as many as they want to judge in a year.");
    }

    PoolMember member() {
      return new PoolMember(
          volunteer.person(),
          volunteer.employer(),
          load.open(),
          load.claimed(),
          volunteer.yearlyCap(),
          hard.or(() -> soft).or(() -> doubt).or(this::full).orElse(null),
          hard.isEmpty());
    }
  }

  /** The roster with everybody's load, read once for any number of seats. */
  final class Pool {

    private final List<VolunteerView> people;
    private final Map<PersonId, Eligible> loads;
    private final Map<PersonId, LocalDate> awayUntil;
    private final Set<PersonId> keptOut;

    private Pool(EvaluatorKind kind, List<VolunteerView> people) {
      this.people = people;
      var found = loadsOf(kind, people);
      this.loads =
          people.stream()
              .collect(toMap(VolunteerView::person, it -> eligible(it, found), (one, same) -> one));
      this.awayUntil = awayUntil(people.stream().map(VolunteerView::person).toList());
      this.keptOut = accounts.keptOut();
    }

    List<Known> known(SeatView seat) {
      return known(List.of(seat)).get(seat.id());
    }

    /** Everybody, held against each of these seats. */
    Map<SeatId, List<Known>> known(Collection<SeatView> those) {
      if (people.isEmpty() || those.isEmpty()) {
        return those.stream().collect(toMap(SeatView::id, it -> List.of()));
      }
      var panels = panels(those);
      var conflicted = conflicted(those);
      var barred = ofBars(those, (bar, spokenOf) -> bar.reasons(people, spokenOf));
      var doubts = ofBars(those, SeatBar::doubts);
      return those.stream()
          .collect(
              toMap(
                  SeatView::id,
                  it ->
                      known(
                          it,
                          besides(it, panels.getOrDefault(it.caseNumber(), List.of())),
                          conflicted.getOrDefault(it.subject(), Set.of()),
                          barred.getOrDefault(it.id(), Map.of()),
                          doubts.getOrDefault(it.id(), Map.of()))));
    }

    private List<Known> known(
        SeatView seat,
        Set<PersonId> besides,
        Set<PersonId> conflicted,
        Map<PersonId, String> barred,
        Map<PersonId, String> doubts) {
      return people.stream()
          .map(
              it -> {
                var load = loads.get(it.person());
                var hard =
                    own(seat, it, load)
                        .or(() -> signIn(it.person()))
                        .or(() -> between(it.person(), besides, conflicted))
                        .or(() -> Optional.ofNullable(barred.get(it.person())));
                var doubt = Optional.ofNullable(doubts.get(it.person()));
                return new Known(it, load, hard, soft(seat, it.person()), doubt);
              })
          .toList();
    }

    private Optional<String> signIn(PersonId person) {
      return keptOut.contains(person) ? Optional.of("Cannot sign in now.") : Optional.empty();
    }

    private Map<SeatId, Map<PersonId, String>> ofBars(
        Collection<SeatView> those,
        BiFunction<SeatBar, List<SeatView>, Map<SeatId, Map<PersonId, String>>> asked) {
      var all = new HashMap<SeatId, Map<PersonId, String>>();
      for (var bar : bars) {
        var spokenOf = those.stream().filter(it -> it.kind() == bar.kind()).toList();
        if (!spokenOf.isEmpty()) {
          asked
              .apply(bar, spokenOf)
              .forEach(
                  (seat, reasons) ->
                      reasons.forEach(
                          all.computeIfAbsent(seat, it -> new HashMap<>())::putIfAbsent));
        }
      }
      return all;
    }

    private Optional<String> soft(SeatView seat, PersonId person) {
      return Optional.ofNullable(awayUntil.get(person))
          .map(it -> "Away until %s.".formatted(WrittenDate.of(it)))
          .or(() -> askedBefore(seat, person));
    }
  }

  private Optional<String> own(SeatView seat, VolunteerView volunteer, Eligible load) {
    if (volunteer.state() != VolunteerState.ACTIVE) {
      return Optional.of("Not on the roster yet.");
    }
    var missing = volunteer.readiness().missing(calendar.today());
    if (!missing.isEmpty()) {
      return Optional.of(
          "Is not ready: %s is missing or has run out.".formatted(missing.get(0).label()));
    }
    if (volunteer.acceptedSets().stream().noneMatch(it -> it.set().equals(seat.set()))) {
      return Optional.of("Is not qualified for this set.");
    }
    if (!volunteer.judges(seat.set(), calendar.today())) {
      return Optional.of("Does not judge this set at present.");
    }
    if (!volunteer.languages().contains(seat.language())) {
      return Optional.of("Does not read %s.".formatted(seat.language().label()));
    }
    return load.claimed() >= volunteer.yearlyCap()
        ? Optional.of(
            "Has reached the most they want to judge in a year: %d.".formatted(load.claimed()))
        : Optional.empty();
  }

  private static Optional<String> between(
      PersonId person, Set<PersonId> besides, Set<PersonId> conflicted) {
    if (besides.contains(person)) {
      return Optional.of("Judges this on the other seat.");
    }
    return conflicted.contains(person)
        ? Optional.of("Said that there is a conflict of interest.")
        : Optional.empty();
  }

  /** An offer that was passed on was no answer of theirs, nor was a pause. */
  private static Optional<String> askedBefore(SeatView seat, PersonId person) {
    return seat.turns().stream()
        .filter(it -> it.person().equals(person) && it.outcome() != null)
        .filter(it -> it.outcome() != TurnOutcome.PASSED_ON)
        .filter(it -> it.outcome() != TurnOutcome.PAUSED)
        .reduce((earlier, later) -> later)
        .map(it -> "Was asked before and %s.".formatted(it.outcome().label()));
  }

  /**
   * Who is at work, or judged, on another seat of the same round. Beside a portfolio nobody changes
   * their place between the rounds either: a third one is never one of the two.
   */
  private static Set<PersonId> besides(SeatView seat, List<SeatView> panel) {
    var others = new HashSet<PersonId>();
    panel.stream()
        .filter(it -> !it.id().equals(seat.id()))
        .filter(
            it ->
                it.round() == seat.round()
                    || seat.kind() == EvaluatorKind.PORTFOLIO && it.position() != seat.position())
        .forEach(
            it -> {
              it.turn().ifPresent(turn -> others.add(turn.person()));
              it.judge().ifPresent(others::add);
            });
    return others;
  }

  /** All seats of the same cases. */
  private Map<CaseNumber, List<SeatView>> panels(Collection<SeatView> those) {
    var numbers = those.stream().map(SeatView::caseNumber).collect(toSet());
    return seats.findByCaseNumberIn(numbers).stream()
        .map(Seat::view)
        .collect(groupingBy(SeatView::caseNumber));
  }

  private Map<String, Set<PersonId>> conflicted(Collection<SeatView> those) {
    var subjects = those.stream().map(SeatView::subject).collect(toSet());
    return seats.conflictedWith(subjects).stream()
        .collect(
            groupingBy(
                SeatRepository.Conflicted::getSubject,
                mapping(it -> PersonId.of(it.getPerson()), toSet())));
  }

  private static Eligible eligible(
      VolunteerView volunteer, Map<String, SeatRepository.Load> loads) {
    var load = Optional.ofNullable(loads.get(volunteer.person().value()));
    return new Eligible(
        volunteer.person(),
        load.map(SeatRepository.Load::getOpen).orElse(0L),
        load.map(SeatRepository.Load::getOffered).orElse(0L),
        load.map(SeatRepository.Load::getClaimed).orElse(0L),
        volunteer.yearlyCap(),
        load.map(SeatRepository.Load::getLastAsked).orElse(null),
        volunteer.filedAt());
  }

  private Map<String, SeatRepository.Load> loadsOf(EvaluatorKind kind, List<VolunteerView> people) {
    var since = calendar.startOf(LocalDate.of(calendar.today().getYear(), 1, 1));
    var ids = people.stream().map(it -> it.person().value()).toList();
    return ids.isEmpty()
        ? Map.of()
        : seats.loads(kind, ids, since).stream()
            .collect(toMap(SeatRepository.Load::getPerson, it -> it));
  }

  private Map<PersonId, LocalDate> awayUntil(List<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : absences.on(calendar.today(), people).stream()
            .collect(
                toMap(AbsenceRow::person, it -> it.view().until(), (a, b) -> a.isAfter(b) ? a : b));
  }
}
