package org.colophon.evaluation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.KeptOut;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.evaluation.EvaluatorChoice.Choice;
import org.colophon.evaluation.EvaluatorChoice.Eligible;
import org.colophon.evaluation.EvaluatorChoice.Vacancy;
import org.colophon.evaluation.Pools.Known;
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
  private final Pools pools;
  private final Roster roster;
  private final EvaluatorChoice choice;
  private final Cases cases;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final EntityManager entities;

  Seats(
      SeatRepository seats,
      Pools pools,
      Roster roster,
      EvaluatorChoice choice,
      Cases cases,
      Accounts accounts,
      ProgramCalendar calendar,
      EntityManager entities) {
    this.seats = seats;
    this.pools = pools;
    this.roster = roster;
    this.choice = choice;
    this.cases = cases;
    this.accounts = accounts;
    this.calendar = calendar;
    this.entities = entities;
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
   * Has a seat offered first to somebody who knows what is judged, if they may be asked then. Once
   * anybody was asked this changes nothing.
   */
  public void askFirst(SeatId id, PersonId person) {
    load(id).askFirst(person);
  }

  /**
   * Lets the work on a case rest: every turn ends, what was found is kept, and the same person is
   * asked first when it goes on. Publishes {@link SeatLost} for each.
   *
   * @return the seats on which somebody was at work or asked
   */
  public List<SeatId> pause(CaseNumber caseNumber) {
    var resting =
        seats.findByCaseNumberOrderByRoundAscPositionAsc(caseNumber).stream()
            .filter(it -> !it.state().ended())
            .toList();
    var asked = resting.stream().filter(it -> it.turn().isPresent()).map(Seat::id).toList();
    resting.forEach(it -> it.pause(calendar.now()));
    seats.saveAll(resting);
    return asked;
  }

  /** The seats of a case for which somebody is to be found. */
  @Transactional(readOnly = true)
  public List<SeatId> toFill(CaseNumber caseNumber) {
    return ofCase(caseNumber).stream()
        .filter(it -> it.state() == SeatState.OPEN)
        .map(SeatView::id)
        .toList();
  }

  /**
   * Asks the next evaluator: the one for whom all seats that wait are filled best together. Whoever
   * was asked before is not asked again by itself; when nobody is left the seat is open to all who
   * may judge it.
   *
   * @return false when nobody is left to ask
   */
  public boolean askNext(SeatId id) {
    var seat = load(id);
    if (!seat.state().vacant()) {
      return seat.state() == SeatState.OFFERED;
    }
    seats.queueUp(seat.view().kind().name());
    seat.leavePool();
    var chosen =
        seat.takeFirst()
            .map(it -> new Choice(it, "Knows it already, from the time before."))
            .filter(it -> mayBeAsked(seat, it))
            .or(() -> seat.takePlan(calendar.today()).filter(it -> mayBeAsked(seat, it)))
            .or(() -> choose(seat))
            .or(() -> chooseLast(seat));
    if (chosen.isEmpty()) {
      seat.openToAll();
      note(
          seat.view(),
          "Nobody is left to ask to judge “%s”; it is in the open pool."
              .formatted(seat.view().title()),
          null);
      return false;
    }
    offer(seat, chosen.get().person(), chosen.get().reason(), null);
    return true;
  }

  /** Chooses for all seats that wait, and notes what was found for the others. */
  private Optional<Choice> choose(Seat seat) {
    var waiting = seats.waiting(seat.view().kind());
    var eligible = eligible(seat.view().kind(), waiting, it -> it);
    var chosen =
        choice.choose(
            waiting.stream()
                .map(it -> new Vacancy(it.view(), requireNonNull(eligible.get(it.id())), null))
                .toList());
    waiting.stream()
        .filter(it -> !it.id().equals(seat.id()) && chosen.containsKey(it.id()))
        .forEach(it -> plan(it, chosen.get(it.id())));
    return Optional.ofNullable(chosen.get(seat.id()));
  }

  /** Among those who are asked only when nobody else is left. */
  private Optional<Choice> chooseLast(Seat seat) {
    var left = known(seat.view()).filter(Known::isLeft).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    var loads = left.stream().map(Known::load).toList();
    var first = new Ranking(calendar, loads, seat.view().language()).first();
    return left.stream()
        .filter(it -> it.load().person().equals(first.person()))
        .findFirst()
        .flatMap(Known::doubt)
        .map(it -> new Choice(first.person(), first.reason() + " Nobody else is left: " + it));
  }

  private Stream<Known> known(SeatView seat) {
    return pools.now(seat.kind()).known(seat).stream();
  }

  private void plan(Seat seat, Choice choice) {
    seat.plan(choice.person(), choice.reason(), calendar.today());
  }

  /** Everybody who may be asked and could claim it then, by seat; whoever is asked stays so. */
  private Map<SeatId, List<Eligible>> eligible(
      EvaluatorKind kind, List<Seat> those, UnaryOperator<Eligible> seenAs) {
    var eligible = new HashMap<SeatId, List<Eligible>>();
    var holders = new HashMap<SeatId, PersonId>();
    those.forEach(it -> it.turn().ifPresent(turn -> holders.put(it.id(), turn.person())));
    pools
        .now(kind)
        .known(those.stream().map(Seat::view).toList())
        .forEach(
            (seat, known) ->
                eligible.put(
                    seat,
                    known.stream()
                        .filter(
                            it ->
                                it.mayBeAsked()
                                    || it.mayBeAskedLast()
                                        && it.load().person().equals(holders.get(seat)))
                        .map(Known::load)
                        .map(seenAs)
                        .filter(Eligible::hasRoom)
                        .toList()));
    return eligible;
  }

  private boolean mayBeAsked(Seat seat, Choice choice) {
    return pools
        .known(seat.view(), choice.person())
        .filter(it -> it.mayBeAsked() && it.load().hasRoom())
        .isPresent();
  }

  /**
   * Chooses anew for all offers that nobody has claimed: who is away now, or has at least one
   * review more to do than another who could take it, loses the offer to them. Publishes {@link
   * SeatLost} and {@link SeatGivenBack} for each that moves. Offers made by hand stay.
   *
   * @return how many moved
   */
  public int rebalance(EvaluatorKind kind) {
    seats.queueUp(kind.name());
    var offered =
        seats.offered(kind).stream()
            .filter(it -> it.turn().orElseThrow().chosenBy() == null)
            .toList();
    var holders = offered.stream().map(Seats::holder).collect(groupingBy(it -> it, counting()));
    var eligible =
        eligible(kind, offered, it -> without(it, holders.getOrDefault(it.person(), 0L)));
    var chosen =
        choice.choose(
            offered.stream()
                .map(
                    it -> new Vacancy(it.view(), requireNonNull(eligible.get(it.id())), holder(it)))
                .toList());
    var moving =
        offered.stream()
            .filter(
                it ->
                    !Optional.ofNullable(chosen.get(it.id()))
                        .map(Choice::person)
                        .equals(Optional.of(holder(it))))
            .toList();
    moving.forEach(it -> Optional.ofNullable(chosen.get(it.id())).ifPresent(to -> plan(it, to)));
    moving.forEach(this::passOn);
    return moving.size();
  }

  private static PersonId holder(Seat seat) {
    return seat.turn().orElseThrow().person();
  }

  /** What somebody has to do besides the offers that are chosen anew. */
  private static Eligible without(Eligible person, long offers) {
    return new Eligible(
        person.person(),
        person.open() - offers,
        person.offered() - offers,
        person.claimed(),
        person.cap(),
        person.lastAsked(),
        person.joined());
  }

  private void passOn(Seat seat) {
    seats.queueUp(seat.view().kind().name());
    var from = holder(seat);
    seat.passOn(calendar.now());
    note(
        seat.view(),
        "Review %d is not offered to %s any more: they are away, or others have less to do."
            .formatted(seat.view().position(), accounts.person(from).name()),
        null);
    seats.save(seat);
  }

  /**
   * Looks again for somebody to ask about each seat of the open pool: people are back, joined, or
   * have room again. Publishes {@link SeatGivenBack} for each for which there is somebody.
   *
   * @return how many leave the pool
   */
  public int lookAgain(EvaluatorKind kind) {
    seats.queueUp(kind.name());
    var pool = seats.pool(kind);
    var known = pools.now(kind).known(pool.stream().map(Seat::view).toList());
    var found =
        pool.stream()
            .filter(it -> requireNonNull(known.get(it.id())).stream().anyMatch(Known::isLeft))
            .toList();
    found.forEach(Seat::askAgain);
    seats.saveAll(found);
    return found.size();
  }

  /**
   * Who may take a seat out of the open pool: everybody with nothing between them and it that no
   * hand can overrule. Nobody for a seat that is not there.
   */
  @Transactional(readOnly = true)
  public List<PersonId> openTo(SeatId id) {
    var seat = load(id).view();
    return seat.state() == SeatState.POOL
        ? known(seat).filter(it -> it.hard().isEmpty()).map(it -> it.volunteer().person()).toList()
        : List.of();
  }

  /** Whether the person may take the seat out of the open pool. */
  @Transactional(readOnly = true)
  public boolean isOpenTo(SeatId id, PersonId person) {
    var seat = load(id).view();
    return seat.state() == SeatState.POOL && obstacle(seat, person).isEmpty();
  }

  /**
   * The seats of the open pool the person may take, the longest open first; without those about
   * which they are asked themselves when somebody is looked for again.
   */
  @Transactional(readOnly = true)
  public List<SeatView> openTo(PersonId person) {
    return Arrays.stream(EvaluatorKind.values()).flatMap(it -> openTo(it, person)).toList();
  }

  private Stream<SeatView> openTo(EvaluatorKind kind, PersonId person) {
    var those = seats.pool(kind).stream().map(Seat::view).toList();
    var known = pools.of(kind, person).known(those);
    return those.stream()
        .filter(it -> requireNonNull(known.get(it.id())).stream().anyMatch(Known::mayTakeOnly));
  }

  /**
   * Asks somebody the program office chose, who may have been asked before or be away.
   *
   * @throws SeatRefused when this person may not judge this at all, or somebody is asked already
   */
  public void ask(SeatId id, PersonId person, PersonId by) throws SeatRefused {
    var seat = load(id);
    seats.queueUp(seat.view().kind().name());
    if (!seat.state().vacant()) {
      throw new SeatRefused("Somebody is asked already.");
    }
    var member =
        pools
            .known(seat.view(), person)
            .map(Known::member)
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
   * Makes sure that a person may take the seat now: it is their turn or nobody's, and nothing
   * stands between.
   *
   * @throws SeatRefused with the reason
   */
  @Transactional(readOnly = true)
  public void requireMayClaim(SeatId id, PersonId person) throws SeatRefused {
    var seat = load(id).view();
    if (seat.state() == SeatState.CLOSED) {
      throw new SeatRefused("This review is not needed any more.");
    }
    if (seat.state() != SeatState.POOL
        && seat.turn().filter(it -> it.person().equals(person)).isEmpty()) {
      throw new SeatRefused("This review is offered to somebody else.");
    }
    var obstacle = obstacle(seat, person);
    if (obstacle.isPresent()) {
      throw new SeatRefused("This review cannot be yours. " + obstacle.get());
    }
  }

  /** What no hand can overrule, as a sentence about the person. */
  private Optional<String> obstacle(SeatView seat, PersonId person) {
    var known = pools.known(seat, person);
    return known.isEmpty() ? Optional.of("Not on the roster.") : known.get().hard();
  }

  /**
   * The person takes the review that was offered to them or is in the open pool. Publishes {@link
   * SeatClaimed}. Who looked at it before somebody else took it is told so.
   */
  public void claim(SeatId id, PersonId person) throws SeatRefused {
    pools.holdStill(load(id).view());
    var seat = inTurn(id);
    if (seat.state() == SeatState.CLAIMED) {
      requireTurn(seat, person);
      return;
    }
    requireMayClaim(id, person);
    var due = calendar.today().plusDays(seat.view().clock().doneWithin());
    var fromPool = seat.state() == SeatState.POOL;
    if (fromPool) {
      seat.take(person, calendar.now(), calendar.today(), due);
    } else {
      seat.claim(person, calendar.now(), due);
    }
    note(
        seat.view(),
        "Review %d %s, due %s."
            .formatted(
                seat.view().position(),
                fromPool ? "taken out of the open pool" : "claimed",
                WrittenDate.of(due)),
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
    var seat = inTurn(id);
    requireTurn(seat, person);
    giveBack(seat, person, why, words);
  }

  private void giveBack(Seat seat, PersonId person, TurnOutcome why, String words) {
    seats.queueUp(seat.view().kind().name());
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
    var seat = inTurn(id);
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

  /** Lets what is judged there neither end nor change until this transaction is over. */
  void holdJudgedStill(SeatId id) throws SeatRefused {
    var seat = seats.findById(id).orElseThrow(() -> new SeatRefused("There is no such review."));
    pools.holdStill(seat.view());
    entities.refresh(seat);
  }

  /** Lets nobody else change the seat, or what is found there, until this transaction is over. */
  void holdStill(SeatId id) {
    seats.lock(id);
  }

  /**
   * Makes sure that the person is at work on this review, and stays it as long as this transaction
   * takes.
   *
   * @throws SeatRefused when the review is not this person's, or is filed
   */
  SeatView requireAtWork(SeatId id, PersonId person) throws SeatRefused {
    var seat =
        seats
            .lock(id)
            .map(Seat::view)
            .orElseThrow(() -> new SeatRefused("There is no such review."));
    if (seat.state() != SeatState.CLAIMED
        || seat.turn().filter(it -> it.person().equals(person)).isEmpty()) {
      throw new SeatRefused(
          seat.judge().filter(person::equals).isPresent()
              ? "This review is filed; nothing in it changes any more."
              : "This review is not yours any more, or not yet. Nothing was saved.");
    }
    return seat;
  }

  /**
   * The seats of one round by position, once each of them is judged; none before. Those that were
   * not needed do not count.
   */
  @Transactional(readOnly = true)
  public List<SeatView> filed(CaseNumber caseNumber, int round) {
    var ofRound =
        ofCase(caseNumber).stream()
            .filter(it -> it.round() == round && it.state() != SeatState.CLOSED)
            .toList();
    return ofRound.stream().allMatch(it -> it.judge().isPresent()) ? ofRound : List.of();
  }

  /** The judgement is there; called by what keeps it. */
  void file(SeatId id, PersonId person) {
    load(id).file(person, calendar.now());
  }

  /**
   * Nobody is needed for this case any more; what was judged stays. Publishes {@link SeatLost} for
   * everybody who is asked or at work.
   */
  public void closeAll(CaseNumber caseNumber) {
    var all = seats.findByCaseNumberOrderByRoundAscPositionAsc(caseNumber);
    all.forEach(it -> it.close(calendar.now()));
    seats.saveAll(all);
  }

  /**
   * Whoever goes away today is not asked for anything until they are back, and what is due on those
   * days goes to others.
   */
  @EventListener
  void on(EvaluatorAway event) {
    var theirs = seats.ofPerson(event.person().value());
    theirs.stream()
        .filter(it -> it.state() == SeatState.OFFERED)
        .filter(it -> it.turn().orElseThrow().chosenBy() == null)
        .forEach(this::passOn);
    moveWhatIsDueWhileAway(theirs);
  }

  /**
   * Gives reviews to others that are due while their evaluator is away, once the absence has begun.
   * What was claimed by somebody who had said so and was away already stays theirs. Publishes
   * {@link SeatLost} and {@link SeatGivenBack} for each.
   */
  public void moveWhatIsDueWhileAway(EvaluatorKind kind) {
    moveWhatIsDueWhileAway(seats.claimed(kind));
  }

  private void moveWhatIsDueWhileAway(List<Seat> mixed) {
    var claimed = mixed.stream().filter(it -> it.state() == SeatState.CLAIMED).toList();
    var away = roster.away(claimed.stream().map(Seats::holder).toList());
    claimed.stream()
        .filter(
            it ->
                away.getOrDefault(holder(it), List.of()).stream()
                    .anyMatch(absence -> covers(absence, it.turn().orElseThrow())))
        .forEach(this::moveOn);
  }

  private boolean covers(AbsenceRow absence, Turn turn) {
    var claimedAt = requireNonNull(turn.claimedAt());
    var knowingly =
        !claimedAt.isBefore(absence.enteredAt())
            && !claimedAt.isBefore(calendar.startOf(absence.view().from()));
    return !knowingly && absence.view().covers(requireNonNull(turn.dueOn()));
  }

  private void moveOn(Seat seat) {
    seats.queueUp(seat.view().kind().name());
    var from = holder(seat);
    seat.moveOn(calendar.now());
    note(
        seat.view(),
        "Review %d goes to somebody else: %s is away when it is due."
            .formatted(seat.view().position(), accounts.person(from).name()),
        null);
    seats.save(seat);
  }

  /** Who leaves the roster gives back what is open. */
  @EventListener
  void on(VolunteerLeft event) {
    giveBackAll(event.caseNumber());
  }

  /** Whoever is off it until they renew what ran out does not reach a review meanwhile. */
  @EventListener
  void on(VolunteerPaused event) {
    giveBackAll(event.caseNumber());
  }

  /** Who is kept out of their account cannot judge. */
  @EventListener
  void on(KeptOut event) {
    seats
        .ofPerson(event.person().value())
        .forEach(it -> giveBack(it, event.person(), TurnOutcome.LEFT, ""));
  }

  private void giveBackAll(CaseNumber volunteer) {
    var left = roster.find(volunteer);
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
    var seat = load(id).view();
    return known(seat)
        .map(Known::member)
        .sorted(
            Comparator.comparing((PoolMember it) -> it.reason() != null)
                .thenComparing(it -> !it.byHand())
                .thenComparing(PoolMember::open))
        .toList();
  }

  private void note(SeatView seat, String text, @Nullable PersonId by) {
    cases.record(seat.caseNumber(), new TimelineEntry(Kind.STATE, text, by, false));
  }

  /** A seat as it is once nobody else gives away seats of its kind. */
  private Seat inTurn(SeatId id) {
    var seat = load(id);
    seats.queueUp(seat.view().kind().name());
    entities.refresh(seat);
    return seat;
  }

  private Seat load(SeatId id) {
    return seats.findById(id).orElseThrow(() -> new IllegalArgumentException("No seat " + id));
  }
}
