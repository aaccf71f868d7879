package org.colophon.evaluation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.evaluation.EvaluatorChoice.Eligible;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the places of evaluators: finds who may be asked, asks one after the other, and keeps who
 * was asked and why (R35, R36).
 */
@Service
@Transactional
public class Seats {

  private final SeatRepository seats;
  private final AbsenceRepository absences;
  private final Roster roster;
  private final EvaluatorChoice choice;
  private final List<SeatBar> bars;
  private final Cases cases;
  private final Accounts accounts;
  private final ProgramCalendar calendar;

  Seats(
      SeatRepository seats,
      AbsenceRepository absences,
      Roster roster,
      EvaluatorChoice choice,
      List<SeatBar> bars,
      Cases cases,
      Accounts accounts,
      ProgramCalendar calendar) {
    this.seats = seats;
    this.absences = absences;
    this.roster = roster;
    this.choice = choice;
    this.bars = bars;
    this.cases = cases;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /** Opens a seat; the same place in the same round is opened once. */
  public SeatId open(NewSeat seat) {
    return ofCase(seat.caseNumber()).stream()
        .filter(it -> it.round() == seat.round() && it.position() == seat.position())
        .findFirst()
        .map(SeatView::id)
        .orElseGet(() -> seats.save(new Seat(seat, calendar.now())).id());
  }

  /**
   * Asks the next evaluator. Whoever was asked before is not asked again by itself.
   *
   * @return false when nobody is left to ask
   */
  public boolean askNext(SeatId id) {
    var seat = load(id);
    if (seat.state() != SeatState.OPEN) {
      return seat.state() == SeatState.OFFERED;
    }
    seats.queueUp(seat.view().kind().name());
    var view = seat.view();
    var members = pool(view).stream().filter(it -> it.member().reason() == null).toList();
    if (members.isEmpty()) {
      note(view, "Nobody is left to ask to judge “%s”.".formatted(view.title()), null);
      return false;
    }
    var chosen = choice.choose(view, members.stream().map(Known::eligible).toList());
    offer(seat, chosen.person(), chosen.reason(), null);
    return true;
  }

  /**
   * Asks somebody the program office chose, who may have been asked before or be away.
   *
   * @throws SeatRefused when this person may not judge this at all, or somebody is asked already
   */
  public void ask(SeatId id, PersonId person, PersonId by) throws SeatRefused {
    var seat = load(id);
    seats.queueUp(seat.view().kind().name());
    if (seat.state() != SeatState.OPEN) {
      throw new SeatRefused("Somebody is asked already.");
    }
    var member =
        pool(seat.view()).stream()
            .map(Known::member)
            .filter(it -> it.person().equals(person))
            .findFirst()
            .orElseThrow(() -> new SeatRefused("Not on the roster."));
    if (!member.byHand()) {
      throw new SeatRefused(member.reason());
    }
    offer(seat, person, "Chosen by hand by " + accounts.person(by).name() + ".", by);
  }

  private void offer(Seat seat, PersonId person, String reason, @Nullable PersonId by) {
    var answerBy = calendar.today().plusDays(seat.view().clock().answerWithin());
    seat.offer(person, reason, by, calendar.now(), answerBy);
    note(
        seat.view(),
        "Review %d offered to %s. %s"
            .formatted(seat.view().position(), accounts.person(person).name(), reason),
        by);
  }

  /**
   * Makes sure that a person may take the seat now: it is their turn, and nothing stands between.
   *
   * @throws SeatRefused with the reason
   */
  @Transactional(readOnly = true)
  public void requireMayClaim(SeatId id, PersonId person) throws SeatRefused {
    var seat = load(id).view();
    if (seat.turn().filter(it -> it.person().equals(person)).isEmpty()) {
      throw new SeatRefused("This review is offered to somebody else.");
    }
    var obstacle = hardObstacle(seat, person);
    if (obstacle.isPresent()) {
      throw new SeatRefused("This review cannot be yours. " + obstacle.get());
    }
  }

  /** The person takes the review that was offered. Publishes {@link SeatClaimed}. */
  public void claim(SeatId id, PersonId person) throws SeatRefused {
    var seat = load(id);
    if (seat.state() == SeatState.CLAIMED) {
      requireTurn(seat, person);
      return;
    }
    seats.queueUp(seat.view().kind().name());
    requireMayClaim(id, person);
    var due = calendar.today().plusDays(seat.view().clock().doneWithin());
    seat.claim(person, calendar.now(), due);
    note(
        seat.view(),
        "Review %d claimed, due %s.".formatted(seat.view().position(), WrittenDate.of(due)),
        person);
    seats.save(seat);
  }

  private static void requireTurn(Seat seat, PersonId person) throws SeatRefused {
    if (seat.turn().filter(it -> it.person().equals(person)).isEmpty()) {
      throw new SeatRefused("This review is somebody else's.");
    }
  }

  /**
   * The person whose turn it is does not want or cannot have it. Publishes {@link SeatGivenBack}.
   *
   * @param why {@code DECLINED} or {@code CONFLICT}
   * @param words what they say; may be empty
   * @throws SeatRefused when it is not their turn
   */
  public void giveBack(SeatId id, PersonId person, TurnOutcome why, String words)
      throws SeatRefused {
    var seat = load(id);
    requireTurn(seat, person);
    giveBack(seat, person, why, words);
  }

  private void giveBack(Seat seat, PersonId person, TurnOutcome why, String words) {
    seat.giveBack(person, why, words.strip(), calendar.now());
    note(
        seat.view(),
        "Review %d given back: %s.%s"
            .formatted(
                seat.view().position(), why.label(), words.isBlank() ? "" : " " + words.strip()),
        person);
    seats.save(seat);
  }

  /** Takes a seat from whoever did not answer or judge in time; late work is not taken then. */
  public void takeAway(SeatId id) {
    var seat = load(id);
    var whose = seat.turn();
    if (seat.takeAway(calendar.now())) {
      var outcome = seat.view().turns().get(seat.view().turns().size() - 1).outcome();
      note(
          seat.view(),
          "Review %d taken back: %s %s."
              .formatted(
                  seat.view().position(),
                  accounts.person(whose.orElseThrow().person()).name(),
                  outcome.label()),
          null);
    }
  }

  /** The judgement is there; called by what keeps it. */
  void file(SeatId id, PersonId person) {
    load(id).file(person, calendar.now());
  }

  /** Nobody is needed for this case any more; what was judged stays. */
  public void closeAll(CaseNumber caseNumber) {
    seats
        .findByCaseNumberOrderByRoundAscPositionAsc(caseNumber)
        .forEach(it -> it.close(calendar.now()));
  }

  /** Who leaves the roster gives back what is open. */
  @EventListener
  void on(VolunteerLeft event) {
    var left = roster.find(event.caseNumber());
    seats.ofPerson(left.person().value()).stream()
        .filter(it -> it.view().kind() == left.kind())
        .forEach(it -> giveBack(it, left.person(), TurnOutcome.LEFT, ""));
  }

  @Transactional(readOnly = true)
  public Optional<SeatView> find(SeatId id) {
    return seats.findById(id).map(Seat::view);
  }

  /** All seats of a case, by round and position. */
  @Transactional(readOnly = true)
  public List<SeatView> ofCase(CaseNumber caseNumber) {
    return seats.findByCaseNumberOrderByRoundAscPositionAsc(caseNumber).stream()
        .map(Seat::view)
        .toList();
  }

  /** The seats on which it is this person's turn, the oldest offer first. */
  @Transactional(readOnly = true)
  public List<SeatView> ofPerson(PersonId person) {
    return seats.ofPerson(person.value()).stream().map(Seat::view).toList();
  }

  /** Everybody of the seat's kind, who may be asked first, each other with the reason why not. */
  @Transactional(readOnly = true)
  public List<PoolMember> pool(SeatId id) {
    return pool(load(id).view()).stream()
        .map(Known::member)
        .sorted(
            Comparator.comparing((PoolMember it) -> it.reason() != null)
                .thenComparing(it -> !it.byHand())
                .thenComparing(PoolMember::open))
        .toList();
  }

  private record Known(PoolMember member, Eligible eligible) {}

  private List<Known> pool(SeatView seat) {
    var people = roster.open(seat.kind());
    var loads = loads(seat, people);
    return people.stream()
        .map(
            it -> {
              var load = loads.get(it.person().value());
              var open = load == null ? 0 : load.getOpen();
              var claimed = load == null ? 0 : load.getClaimed();
              var hard = hardObstacle(seat, it, claimed);
              var reason = hard.or(() -> softObstacle(seat, it.person()));
              return new Known(
                  new PoolMember(
                      it.person(),
                      it.employer(),
                      open,
                      claimed,
                      it.yearlyCap(),
                      reason.orElse(null),
                      hard.isEmpty()),
                  new Eligible(
                      it.person(),
                      open,
                      claimed,
                      it.yearlyCap(),
                      load == null ? null : load.getLastAsked(),
                      it.filedAt()));
            })
        .toList();
  }

  private Map<String, SeatRepository.Load> loads(SeatView seat, List<VolunteerView> people) {
    var since = calendar.startOf(LocalDate.of(calendar.today().getYear(), 1, 1));
    var ids = people.stream().map(it -> it.person().value()).toList();
    return ids.isEmpty()
        ? Map.of()
        : seats.loads(seat.kind(), ids, since).stream()
            .collect(toMap(SeatRepository.Load::getPerson, it -> it));
  }

  private Optional<String> hardObstacle(SeatView seat, PersonId person) {
    var volunteer =
        roster.of(person).stream()
            .filter(it -> it.kind() == seat.kind() && it.state().open())
            .findFirst();
    if (volunteer.isEmpty()) {
      return Optional.of("Not on the roster.");
    }
    var load = loads(seat, List.of(volunteer.get())).get(person.value());
    return hardObstacle(seat, volunteer.get(), load == null ? 0 : load.getClaimed());
  }

  /** What no hand can overrule, as a sentence about the person. */
  private Optional<String> hardObstacle(SeatView seat, VolunteerView volunteer, long claimed) {
    var person = volunteer.person();
    if (volunteer.state() != VolunteerState.ACTIVE) {
      return Optional.of("Not on the roster yet.");
    }
    if (!volunteer.judges(seat.set(), calendar.today())) {
      return Optional.of("Does not judge this set.");
    }
    if (claimed >= volunteer.yearlyCap()) {
      return Optional.of(
          "Has reached the most they want to judge in a year: %d.".formatted(claimed));
    }
    if (besides(seat).contains(person)) {
      return Optional.of("Judges this on the other seat.");
    }
    if (seats.conflictedWith(seat.subject()).contains(person.value())) {
      return Optional.of("Said that there is a conflict of interest.");
    }
    return bars.stream()
        .filter(it -> it.kind() == seat.kind())
        .flatMap(it -> it.reason(person, seat).stream())
        .findFirst();
  }

  /** Who is at work, or judged, on another seat of the same round. */
  private Set<PersonId> besides(SeatView seat) {
    var others = new HashSet<PersonId>();
    ofCase(seat.caseNumber()).stream()
        .filter(it -> it.round() == seat.round() && !it.id().equals(seat.id()))
        .forEach(
            it -> {
              it.turn().ifPresent(turn -> others.add(turn.person()));
              it.judge().ifPresent(others::add);
            });
    return others;
  }

  /** What the system respects and the program office may overrule. */
  private Optional<String> softObstacle(SeatView seat, PersonId person) {
    var today = calendar.today();
    var away =
        absences.findByPersonAndUntilGreaterThanEqualOrderByFrom(person, today).stream()
            .map(AbsenceRow::view)
            .filter(it -> it.covers(today))
            .findFirst();
    if (away.isPresent()) {
      return Optional.of("Away until %s.".formatted(WrittenDate.of(away.get().until())));
    }
    return seat.turns().stream()
        .filter(it -> it.person().equals(person) && it.outcome() != null)
        .reduce((earlier, later) -> later)
        .map(it -> "Was asked before and %s.".formatted(it.outcome().label()));
  }

  private void note(SeatView seat, String text, @Nullable PersonId by) {
    cases.record(seat.caseNumber(), new TimelineEntry(Kind.STATE, text, by, false));
  }

  private Seat load(SeatId id) {
    return seats.findById(id).orElseThrow(() -> new IllegalArgumentException("No seat " + id));
  }
}
