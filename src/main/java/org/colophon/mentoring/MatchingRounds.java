package org.colophon.mentoring;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.round.DeferredAcceptance;
import org.colophon.mentoring.round.Market;
import org.colophon.mentoring.round.Matching;
import org.colophon.mentoring.round.Stability;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings many candidates and mentors together at once (R50): whoever asks while a round is open
 * waits for it; then the candidates' wishes and the fit to each mentor decide, so that no candidate
 * and mentor would rather have each other. The mentors found are asked like any other; who finds
 * none goes on as if there had been no round.
 */
@Service
@Transactional
public class MatchingRounds {

  /** More mentors are not looked at for one candidate: it bounds what a round takes in memory. */
  static final int LONGEST_LIST = 100;

  private static final int NAMED = 3;

  /** How many go on in one transaction. */
  private static final int SOME = 50;

  private final RoundRepository rounds;
  private final RequestRepository requests;
  private final Standings standings;
  private final MentoringStory story;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  MatchingRounds(
      RoundRepository rounds,
      RequestRepository requests,
      Standings standings,
      MentoringStory story,
      Accounts accounts,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.rounds = rounds;
    this.requests = requests;
    this.standings = standings;
    this.story = story;
    this.accounts = accounts;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Opens a round; one that is open already stays as it is.
   *
   * @param closesOn today or later
   * @return whether it was opened
   */
  public boolean open(LocalDate closesOn, PersonId by) {
    if (closesOn.isBefore(calendar.today())) {
      throw new IllegalArgumentException("Over: " + closesOn);
    }
    rounds.queueUp();
    if (current().isPresent()) {
      return false;
    }
    rounds.save(new Round(closesOn, by, calendar.now()));
    return true;
  }

  /** The round that is open. */
  @Transactional(readOnly = true)
  public Optional<RoundView> current() {
    return rounds.findByState(RoundState.OPEN).map(Round::view);
  }

  /** All rounds, the latest first. */
  @Transactional(readOnly = true)
  public List<RoundView> all() {
    return rounds.findAllByOrderByOpenedAtDesc().stream().map(Round::view).toList();
  }

  /** How many wait for the open round. */
  @Transactional(readOnly = true)
  public int waiting() {
    return current().map(it -> requests.countByRound(it.id())).orElse(0);
  }

  /** How many of those who waited for a round that is over have not gone on yet. */
  @Transactional(readOnly = true)
  public int goingOn() {
    return requests.countStillWaiting();
  }

  private List<MentorRequest> waitingRequests() {
    return current().map(it -> requests.findByRoundOrderByFiledAt(it.id())).orElse(List.of());
  }

  /** What the round would bring now; nothing is changed. */
  @Transactional(readOnly = true)
  public RoundResult draft() {
    return result(waitingRequests());
  }

  /**
   * Carries the open round out; without one this changes nothing. Who waited for it goes on a
   * little later, by {@link #letSomeGoOn}.
   */
  public Optional<RoundView> carryOut(PersonId by) {
    rounds.queueUp();
    var open = rounds.findByState(RoundState.OPEN);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var result = result(waitingRequests());
    if (result.blocking() > 0) {
      throw new IllegalStateException("Not stable: " + open.get().view().id());
    }
    open.get().carryOut(result, by, calendar.now());
    return Optional.of(open.get().view());
  }

  /** Ends the open round without a result: mentors are asked one after the other. */
  public void cancel(PersonId by) {
    rounds.queueUp();
    rounds.findByState(RoundState.OPEN).ifPresent(it -> it.cancel(by, calendar.now()));
  }

  /**
   * Lets some go on who waited for a round that is over, those who asked first before the others.
   * Who has gone on does not wait any more, so a stop in the middle, or two at work, do nothing
   * twice. Publishes {@link MentorRoundOver} for each.
   *
   * @return whether there were any
   */
  public boolean letSomeGoOn() {
    var some = requests.stillWaiting(SOME);
    some.stream().collect(groupingBy(it -> it.round().orElseThrow())).forEach(this::leave);
    some.forEach(it -> events.publishEvent(new MentorRoundOver(it.caseNumber())));
    return !some.isEmpty();
  }

  /** Who waited for a round that was cancelled, or asked while it was carried out, has no line. */
  private void leave(RoundId round, List<MentorRequest> some) {
    var lines =
        rounds.lines(round, some.stream().map(MentorRequest::caseNumber).toList()).stream()
            .collect(toMap(RoundLine::caseNumber, identity()));
    for (var request : some) {
      var line = lines.get(request.caseNumber());
      request.leaveRound(line == null ? null : line.mentor());
      if (line != null) {
        story.leftRound(request.caseNumber(), line.why());
      }
    }
  }

  /** What a round that was carried out brought, by case number. */
  @Transactional(readOnly = true)
  public Optional<RoundResult> result(RoundId id) {
    return rounds
        .findById(id)
        .map(
            round ->
                new RoundResult(
                    round.view().mentors(), 0, round.view().compared(), 0, kept(round)));
  }

  private List<RoundResult.Line> kept(Round round) {
    var mentors =
        standings.roll().all().stream().collect(toMap(MentorView::caseNumber, MentorView::person));
    var candidates =
        requests.matchedIn(round.view().id()).stream()
            .collect(toMap(MentorRequest::caseNumber, MentorRequest::person));
    return round.lines().stream()
        .sorted(Comparator.comparing(it -> it.caseNumber().value()))
        .map(
            it ->
                new RoundResult.Line(
                    it.caseNumber(),
                    requireNonNull(candidates.get(it.caseNumber())),
                    it.mentor(),
                    it.mentor() == null ? null : mentors.get(it.mentor()),
                    it.why()))
        .toList();
  }

  private RoundResult result(List<MentorRequest> waiting) {
    var roll = standings.roll();
    var mentors = roll.all();
    var numbers = new HashMap<CaseNumber, Integer>();
    mentors.forEach(it -> numbers.put(it.caseNumber(), numbers.size()));
    var places = mentors.stream().mapToInt(roll::free).toArray();
    var files = standings.known(waiting);
    var lists = waiting.stream().map(it -> acceptable(roll, it, files)).toList();
    var market =
        new Market(
            places,
            lists.stream()
                .map(
                    list ->
                        list.stream()
                            .mapToInt(it -> numbers.get(it.mentor().caseNumber()))
                            .toArray())
                .toArray(int[][]::new),
            lists.stream()
                .map(list -> list.stream().mapToLong(it -> it.fit().worth()).toArray())
                .toArray(long[][]::new));
    var matching = DeferredAcceptance.match(market);
    var proof = Stability.of(market, matching);
    var lines = new ArrayList<RoundResult.Line>();
    for (var candidate = 0; candidate < waiting.size(); candidate++) {
      lines.add(line(waiting.get(candidate), lists.get(candidate), matching, candidate));
    }
    return new RoundResult(
        (int) Arrays.stream(places).filter(it -> it > 0).count(),
        Arrays.stream(places).sum(),
        proof.compared(),
        proof.blocking().size() + proof.overfull().size(),
        List.copyOf(lines));
  }

  private static List<Standing> acceptable(
      Standings.Roll roll, MentorRequest request, Standings.Files files) {
    return roll.of(request, files).stream()
        .filter(Standing::isAskable)
        .limit(LONGEST_LIST)
        .toList();
  }

  private RoundResult.Line line(
      MentorRequest request, List<Standing> list, Matching matching, int candidate) {
    var rank = matching.rank()[candidate];
    if (rank < 0) {
      var why = list.isEmpty() ? "Nobody can be asked." : passedOver(list, list.size());
      return new RoundResult.Line(request.caseNumber(), request.person(), null, null, why);
    }
    var found = list.get(rank);
    var how =
        found.choice() > 0
            ? "Choice %d: %s.".formatted(found.choice(), found.fit().why())
            : "Best fit left: %s.".formatted(found.fit().why());
    return new RoundResult.Line(
        request.caseNumber(),
        request.person(),
        found.mentor().caseNumber(),
        found.mentor().person(),
        (how + " " + passedOver(list, rank)).strip());
  }

  /** Why not one of the dearer mentors: each took others, or no one more. */
  private String passedOver(List<Standing> list, int count) {
    if (count == 0) {
      return "";
    }
    var names =
        list.stream()
            .limit(Math.min(count, NAMED))
            .map(it -> accounts.person(it.mentor().person()).name())
            .toList();
    var more = count > NAMED ? " and %d more".formatted(count - NAMED) : "";
    return "The places of %s%s went to candidates who fit better or asked earlier."
        .formatted(String.join(", ", names), more);
  }
}
