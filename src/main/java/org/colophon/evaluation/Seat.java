package org.colophon.evaluation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorChoice.Choice;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The place of one evaluator, with everybody who was asked to take it. */
@Entity
@Table(name = "review_seats")
class Seat extends AbstractAggregateRoot<Seat> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "seat_id"))
  private SeatId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Enumerated(EnumType.STRING)
  private EvaluatorKind kind;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  private String subject;

  private String title;

  private int round;

  private int position;

  private int answerWithinDays;

  private String remindAfterDays;

  private int doneWithinDays;

  private int reassignAfterDays;

  private int chooseWithinDays;

  private @Nullable String scope;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private SeatState state;

  private Instant openedAt;

  private @Nullable Instant endedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "review_turns", joinColumns = @JoinColumn(name = "seat_id"))
  @BatchSize(size = 100)
  @OrderColumn(name = "position")
  private List<SeatTurn> turns = new ArrayList<>();

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "planned_person_id"))
  private @Nullable PersonId plannedPerson;

  private @Nullable String plannedReason;

  private @Nullable LocalDate plannedOn;

  /** Who is asked first if they may be: they know it already. */
  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "first_person_id"))
  private @Nullable PersonId first;

  @Version private Long version;

  protected Seat() {} // for JPA

  Seat(NewSeat seat, Instant now) {
    this.id = SeatId.next();
    this.caseNumber = seat.caseNumber();
    this.kind = seat.kind();
    this.set = seat.set();
    this.subject = seat.subject();
    this.title = seat.title();
    this.round = seat.round();
    this.position = seat.position();
    var clock = seat.clock();
    this.answerWithinDays = clock.answerWithin();
    this.remindAfterDays = clock.remindAfter().stream().map(String::valueOf).collect(joining(","));
    this.doneWithinDays = clock.doneWithin();
    this.reassignAfterDays = clock.reassignAfter();
    this.chooseWithinDays = clock.chooseWithin();
    this.scope =
        seat.scope() == null
            ? null
            : seat.scope().stream().map(String::valueOf).collect(joining(","));
    this.language = seat.language();
    this.state = SeatState.OPEN;
    this.openedAt = now;
  }

  /** Has somebody who knows it asked before all others; too late once anybody was asked. */
  void askFirst(PersonId person) {
    if (turns.isEmpty()) {
      first = person;
    }
  }

  /** Who is to be asked before all others, once. */
  Optional<PersonId> takeFirst() {
    var known = Optional.ofNullable(first);
    first = null;
    return known;
  }

  /** Ends the turn that lasts; the same person is asked first when it goes on. */
  void pause(Instant now) {
    if (state == SeatState.OFFERED || state == SeatState.CLAIMED) {
      first = last().view().person();
      last().end(TurnOutcome.PAUSED, "", now);
      registerEvent(new SeatLost(caseNumber, id, first));
      state = SeatState.OPEN;
    }
    leavePool();
  }

  /** Asks somebody; nobody else is asked at the same time. */
  void offer(
      PersonId person, String reason, @Nullable PersonId by, Instant now, LocalDate answerBy) {
    leavePool();
    require(SeatState.OPEN);
    turns.add(new SeatTurn(person, reason, by, now, answerBy));
    state = SeatState.OFFERED;
  }

  /** Opens the seat to all who may judge it, because nobody is left to ask. */
  void openToAll() {
    require(SeatState.OPEN);
    state = SeatState.POOL;
  }

  /** Lets the system look for somebody; a seat that is not in the open pool stays as it is. */
  void leavePool() {
    if (state == SeatState.POOL) {
      state = SeatState.OPEN;
    }
  }

  /** Lets the system look for somebody, because there is somebody to ask again. */
  void askAgain() {
    require(SeatState.POOL);
    leavePool();
    registerEvent(new SeatGivenBack(caseNumber, id));
  }

  /** Somebody takes it out of the open pool; nobody asked them. */
  void take(PersonId person, Instant now, LocalDate today, LocalDate due) {
    require(SeatState.POOL);
    offer(person, "Took it out of the open pool.", person, now, today);
    claim(person, now, due);
  }

  /** Notes who is to be asked, as chosen that day together with all other seats. */
  void plan(PersonId person, String reason, LocalDate on) {
    plannedPerson = person;
    plannedReason = reason;
    plannedOn = on;
  }

  /** Who is to be asked by a plan of this day; a plan is used once. */
  Optional<Choice> takePlan(LocalDate today) {
    var plan =
        today.equals(plannedOn)
            ? Optional.of(new Choice(requireNonNull(plannedPerson), requireNonNull(plannedReason)))
            : Optional.<Choice>empty();
    plannedPerson = null;
    plannedReason = null;
    plannedOn = null;
    return plan;
  }

  /** The person who was asked takes the review. Taking it again changes nothing. */
  void claim(PersonId person, Instant now, LocalDate due) {
    if (state == SeatState.CLAIMED && isTurnOf(person)) {
      return;
    }
    require(SeatState.OFFERED);
    turnOf(person).claim(now, due);
    state = SeatState.CLAIMED;
    registerEvent(new SeatClaimed(caseNumber, id));
  }

  /** The person whose turn it is gives the seat back. */
  void giveBack(PersonId person, TurnOutcome why, String words, Instant now) {
    turnOf(person).end(why, words, now);
    state = SeatState.OPEN;
    registerEvent(new SeatGivenBack(caseNumber, id));
  }

  /** The review goes to somebody else, because it is due while its evaluator is away. */
  void moveOn(Instant now) {
    require(SeatState.CLAIMED);
    var from = last().view().person();
    last().end(TurnOutcome.AWAY, "", now);
    state = SeatState.OPEN;
    registerEvent(new SeatLost(caseNumber, id, from));
    registerEvent(new SeatGivenBack(caseNumber, id));
  }

  /** The offer goes to somebody else. */
  void passOn(Instant now) {
    require(SeatState.OFFERED);
    var from = last().view().person();
    last().end(TurnOutcome.PASSED_ON, "", now);
    state = SeatState.OPEN;
    registerEvent(new SeatLost(caseNumber, id, from));
    registerEvent(new SeatGivenBack(caseNumber, id));
  }

  /** Takes the turn away because its time is over; false when there is no turn any more. */
  boolean takeAway(Instant now) {
    if (state != SeatState.OFFERED && state != SeatState.CLAIMED) {
      return false;
    }
    last().end(state == SeatState.OFFERED ? TurnOutcome.SILENT : TurnOutcome.OVERDUE, "", now);
    state = SeatState.OPEN;
    return true;
  }

  /** The judgement is there. */
  void file(PersonId person, Instant now) {
    if (state == SeatState.FILED && last().view().person().equals(person)) {
      return;
    }
    require(SeatState.CLAIMED);
    turnOf(person).end(TurnOutcome.FILED, "", now);
    state = SeatState.FILED;
    endedAt = now;
  }

  /** Nobody is needed any more; what was judged stays. */
  void close(Instant now) {
    if (!state.ended()) {
      if (state == SeatState.OFFERED || state == SeatState.CLAIMED) {
        last().end(TurnOutcome.CLOSED, "", now);
        registerEvent(new SeatLost(caseNumber, id, last().view().person()));
      }
      state = SeatState.CLOSED;
      endedAt = now;
    }
  }

  private SeatTurn turnOf(PersonId person) {
    if (!isTurnOf(person)) {
      throw new IllegalStateException("It is not the turn of " + person + " on seat " + id);
    }
    return last();
  }

  private boolean isTurnOf(PersonId person) {
    return view().turn().filter(it -> it.person().equals(person)).isPresent();
  }

  private SeatTurn last() {
    return turns.get(turns.size() - 1);
  }

  private void require(SeatState wanted) {
    if (state != wanted) {
      throw new IllegalStateException("Seat " + id + " is " + state + ", not " + wanted);
    }
  }

  SeatId id() {
    return id;
  }

  SeatState state() {
    return state;
  }

  Optional<Turn> turn() {
    return view().turn();
  }

  private static Set<Integer> numbers(String list) {
    return Arrays.stream(list.split(","))
        .filter(it -> !it.isEmpty())
        .map(Integer::valueOf)
        .collect(toUnmodifiableSet());
  }

  SeatView view() {
    return new SeatView(
        id,
        caseNumber,
        kind,
        set,
        subject,
        title,
        round,
        position,
        new ReviewClock(
            answerWithinDays,
            Arrays.stream(remindAfterDays.split(",")).map(Integer::valueOf).toList(),
            doneWithinDays,
            reassignAfterDays,
            chooseWithinDays),
        state,
        openedAt,
        endedAt,
        scope == null ? null : numbers(scope),
        language,
        turns.stream().map(SeatTurn::view).toList());
  }
}
