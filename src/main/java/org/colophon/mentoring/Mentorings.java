package org.colophon.mentoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.colophon.mentoring.ProposalState.OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.KeptOut;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.Mentoring;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings candidates and mentors together and keeps the pairs (R50).
 *
 * <p>Whatever fills or frees a mentor's place goes through {@link MentorRepository#queueUp} first,
 * so that a last place is given once.
 */
@Service
@Transactional
public class Mentorings {

  private final RequestRepository requests;
  private final MentorProposalRepository proposals;
  private final PairRepository pairs;
  private final PairMeetings meetings;
  private final MentorRepository mentors;
  private final RoundRepository rounds;
  private final Standings standings;
  private final MentoringStory story;
  private final Candidacies candidacies;
  private final Conflicts conflicts;
  private final Cases cases;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Mentorings(
      RequestRepository requests,
      MentorProposalRepository proposals,
      PairRepository pairs,
      PairMeetings meetings,
      MentorRepository mentors,
      RoundRepository rounds,
      Standings standings,
      MentoringStory story,
      Candidacies candidacies,
      Conflicts conflicts,
      Cases cases,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.proposals = proposals;
    this.pairs = pairs;
    this.meetings = meetings;
    this.mentors = mentors;
    this.rounds = rounds;
    this.standings = standings;
    this.story = story;
    this.candidacies = candidacies;
    this.conflicts = conflicts;
    this.cases = cases;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /** Whether the person may ask for a mentor: an accepted candidate who has not asked yet. */
  @Transactional(readOnly = true)
  public boolean mayAsk(PersonId person) {
    return isCandidate(person) && open(person).isEmpty();
  }

  private boolean isCandidate(PersonId person) {
    return candidacies
        .ofPerson(person)
        .filter(it -> it.state() == CandidacyState.ACCEPTED)
        .isPresent();
  }

  /**
   * Opens a candidate's case for a mentor. Publishes {@link MentorAsked}.
   *
   * @throws MentorNotAskable when the person is no accepted candidate, or has asked already
   */
  public CaseNumber ask(PersonId person, Wish wish) throws MentorNotAskable {
    requests.queueUp(person.value());
    if (!isCandidate(person)) {
      throw new MentorNotAskable("You can ask for a mentor once your application is accepted.");
    }
    var open = open(person);
    if (open.isPresent()) {
      throw new MentorNotAskable(
          "You have asked for a mentor already: your case is %s."
              .formatted(open.get().caseNumber()));
    }
    var known = known(wish);
    var number = cases.open(CaseKind.MENTORING, person, accounts.person(person).name());
    requests.save(new MentorRequest(number, person, known, calendar.now()));
    events.publishEvent(new MentorAsked(number));
    return number;
  }

  /** A choice that is no mentor any more, or never was, is left out. */
  private Wish known(Wish wish) throws MentorNotAskable {
    var choices =
        wish.choices().stream()
            .filter(
                it -> mentors.findById(it).filter(m -> m.state() == MentorState.ACTIVE).isPresent())
            .limit(ruleOfToday().choices())
            .toList();
    if (choices.isEmpty() && !wish.anyone()) {
      throw new MentorNotAskable("Nobody you chose is a mentor any more. Please choose again.");
    }
    return new Wish(
        wish.sets(),
        wish.library(),
        wish.region(),
        wish.languages(),
        wish.zone(),
        choices,
        wish.anyone(),
        wish.words());
  }

  /** Asks the mentor whose turn it is, and says who has to do something now. */
  public Turn askNext(CaseNumber number) {
    var request = load(number);
    if (proposals.findByCaseNumberAndState(number, OPEN).isPresent()) {
      return Turn.ASKED;
    }
    if (request.state() == RequestState.ENDED) {
      return Turn.OVER;
    }
    if (!request.state().searching()) {
      throw new IllegalStateException(number + " looks for nobody: " + request.state());
    }
    var office = request.officeChoice().flatMap(it -> byHand(request, it));
    if (office.isPresent()) {
      return propose(request, office.get(), Origin.OFFICE);
    }
    var matched =
        request.roundChoice().flatMap(it -> standings.of(request, it)).filter(Standing::isAskable);
    if (matched.isPresent()) {
      return propose(request, matched.get(), Origin.ROUND);
    }
    var round = rounds.findByState(RoundState.OPEN);
    if (round.isPresent() && proposals.findByCaseNumberOrderByAskedAt(number).isEmpty()) {
      if (request.await(round.get().view().id())) {
        story.waits(number, round.get().view().closesOn());
      }
      return Turn.ROUND;
    }
    var next = standings.of(request).stream().filter(Standing::isAskable).findFirst();
    if (next.isEmpty()) {
      if (request.queue()) {
        story.queued(number, today().plusDays(ruleOfToday().chooseWithinDays()));
      }
      return Turn.OFFICE;
    }
    return propose(request, next.get(), next.get().choice() > 0 ? Origin.CHOICE : Origin.FIT);
  }

  private Optional<Standing> byHand(MentorRequest request, CaseNumber mentor) {
    return standings.of(request, mentor).filter(it -> it.isAskable() || it.byHand());
  }

  private Turn propose(MentorRequest request, Standing next, Origin origin) {
    var answerBy = today().plusDays(ruleOfToday().answerWithinDays());
    var why = next.fit().why();
    request.search();
    proposals.save(
        new MentorProposal(
            request.caseNumber(), next.mentor(), origin, why, calendar.now(), answerBy));
    story.asked(request.caseNumber(), name(next.mentor().person()), origin, why, answerBy);
    return Turn.ASKED;
  }

  /** How every mentor stands to a candidate, in the order in which they are asked. */
  @Transactional(readOnly = true)
  public List<Standing> standings(CaseNumber number) {
    return standings.of(load(number));
  }

  /**
   * Has a mentor asked next that is not asked by itself.
   *
   * @throws MentorNotAskable when this mentor cannot be asked, or the search is over
   */
  public void choose(CaseNumber number, CaseNumber mentor, PersonId by) throws MentorNotAskable {
    var request = load(number);
    if (request.state() != RequestState.QUEUED) {
      throw new MentorNotAskable("This candidate is not waiting for the program office any more.");
    }
    var standing =
        byHand(request, mentor)
            .orElseThrow(() -> new MentorNotAskable("This mentor cannot be asked."));
    request.choose(mentor, by);
    story.chosen(number, name(standing.mentor().person()), by);
  }

  /** A mentor says yes. Publishes {@link MentorAnswered}. */
  public Acceptance accept(ProposalId id, PersonId mentor) {
    mentors.queueUp(mentor.value());
    var proposal = proposalTo(id, mentor);
    if (proposal.state() != OPEN) {
      return proposal.state() == ProposalState.PLACE_GONE
          ? Acceptance.PLACE_GONE
          : proposal.state() == ProposalState.ACCEPTED ? Acceptance.MATCHED : Acceptance.OVER;
    }
    var profile = mentors.findById(proposal.mentor()).orElseThrow().view().profile();
    var request = load(proposal.caseNumber());
    if (standings.isTooClose(request.person(), mentor)) { // it became known after they were asked
      passOn(proposal, ProposalState.WITHDRAWN);
      return Acceptance.OVER;
    }
    if (pairs.countByMentorPersonAndEndedIsNull(mentor) >= profile.places()) {
      passOn(proposal, ProposalState.PLACE_GONE);
      return Acceptance.PLACE_GONE;
    }
    proposal.end(ProposalState.ACCEPTED, calendar.now());
    request.pair();
    var pair = pairs.save(new Pair(request, proposal, today()));
    bar(pair);
    story.paired(request.caseNumber(), name(mentor), today());
    events.publishEvent(new MentorAnswered(request.caseNumber(), true));
    if (pairs.countByMentorPersonAndEndedIsNull(mentor) >= profile.places()) {
      proposals
          .findByMentorPersonAndStateOrderByAskedAt(mentor, OPEN)
          .forEach(it -> passOn(it, ProposalState.PLACE_GONE));
    }
    return Acceptance.MATCHED;
  }

  /** Who helped a candidate never judges them. */
  private void bar(Pair pair) {
    conflicts.register(
        pair.mentorPerson(),
        pair.candidatePerson(),
        ConflictKind.MENTOR,
        "You have been this candidate’s mentor since %s.".formatted(WrittenDate.of(today())),
        "mentoring " + pair.id());
  }

  /**
   * A mentor says no; the next one is asked. Once it is over this changes nothing. Publishes {@link
   * MentorAnswered}.
   *
   * @param words for the program office alone; may be empty
   * @return whether it was still open
   */
  public boolean decline(ProposalId id, PersonId mentor, DeclineReason reason, String words) {
    mentors.queueUp(mentor.value());
    var proposal = proposalTo(id, mentor);
    if (proposal.state() != OPEN) {
      return false;
    }
    proposal.decline(reason, words.strip(), calendar.now());
    story.notMatched(
        proposal.caseNumber(),
        name(mentor),
        ProposalState.DECLINED,
        (reason.label() + ". " + words).strip());
    events.publishEvent(new MentorAnswered(proposal.caseNumber(), false));
    return true;
  }

  /** Ends the turn of a mentor who did not answer in time; without one this changes nothing. */
  public void endSilentTurn(CaseNumber number) {
    proposals
        .findByCaseNumberAndState(number, OPEN)
        .ifPresent(
            proposal -> {
              proposal.end(ProposalState.SILENT, calendar.now());
              story.notMatched(number, name(proposal.mentorPerson()), ProposalState.SILENT, "");
            });
  }

  /** The open proposal goes on to the next mentor. */
  private void passOn(MentorProposal proposal, ProposalState how) {
    proposal.end(how, calendar.now());
    story.notMatched(proposal.caseNumber(), name(proposal.mentorPerson()), how, "");
    events.publishEvent(new MentorAnswered(proposal.caseNumber(), false));
  }

  /**
   * The program office found no mentor.
   *
   * @param reason as the candidate reads it
   */
  public void giveUp(CaseNumber number, String reason) {
    end(load(number), reason);
  }

  /**
   * The candidate looks for another mentor, without having to say why. Publishes {@link
   * MentoringMoved}.
   *
   * @throws MentorNotAskable when there is no pair, or nobody who was chosen is a mentor
   */
  public void lookAnew(PersonId candidate, Wish wish) throws MentorNotAskable {
    requests.queueUp(candidate.value());
    var request =
        open(candidate)
            .filter(it -> it.state() == RequestState.PAIRED)
            .orElseThrow(() -> new MentorNotAskable("You have no mentor now."));
    request.write(known(wish));
    part(request, PairEnd.CHANGED, candidate);
  }

  /** A mentor cannot go on with a candidate; without such a pair this changes nothing. */
  public void release(PairId id, PersonId mentor) {
    mentors.queueUp(mentor.value());
    pairs
        .findById(id)
        .filter(it -> it.mentorPerson().equals(mentor) && it.running())
        .ifPresent(it -> part(load(it.caseNumber()), PairEnd.MENTOR_ENDED, mentor));
  }

  private void part(MentorRequest request, PairEnd how, @Nullable PersonId by) {
    pairs
        .findByCaseNumberAndEndedIsNull(request.caseNumber())
        .ifPresent(
            pair -> {
              pair.end(how, calendar.now());
              callOffMeetings(pair);
              story.parted(request.caseNumber(), name(pair.mentorPerson()), how, by);
            });
    if (how.looksAnew()) {
      request.search();
    } else {
      end(request, how.label());
    }
    events.publishEvent(new MentoringMoved(request.caseNumber()));
  }

  /** What lies ahead leaves the calendars of both. Publishes {@link MeetingCalledOff} for each. */
  private void callOffMeetings(Pair pair) {
    meetings.findByPairOrderByStartsAt(pair.id()).stream()
        .filter(it -> it.view().startsAt().isAfter(calendar.now()))
        .filter(MeetingRow::callOff)
        .forEach(it -> events.publishEvent(new MeetingCalledOff(pair.view(), it.view(), null)));
  }

  /** The candidate needs no mentor any more; without a request this changes nothing. */
  public void finish(PersonId candidate) {
    endFor(candidate, PairEnd.FINISHED);
  }

  /** Ends whatever goes on for a candidate: the search or the pair. */
  void endFor(PersonId candidate, PairEnd how) {
    requests.queueUp(candidate.value());
    open(candidate)
        .ifPresent(
            request -> {
              proposals
                  .findByCaseNumberAndState(request.caseNumber(), OPEN)
                  .ifPresent(it -> it.end(ProposalState.WITHDRAWN, calendar.now()));
              part(request, how, how == PairEnd.FINISHED ? candidate : null);
            });
  }

  /** A mentor has left: whom they were asked for goes on to the next, and their pairs too. */
  void mentorLeft(PersonId mentor) {
    proposals
        .findByMentorPersonAndStateOrderByAskedAt(mentor, OPEN)
        .forEach(it -> passOn(it, ProposalState.WITHDRAWN));
    pairs.findByMentorPersonOrderByBeganDesc(mentor).stream()
        .filter(Pair::running)
        .forEach(it -> part(load(it.caseNumber()), PairEnd.MENTOR_ENDED, mentor));
  }

  /** Who is kept out of their account cannot answer: whoever waits for it goes on to the next. */
  @EventListener
  void on(KeptOut event) {
    mentors.queueUp(event.person().value());
    proposals
        .findByMentorPersonAndStateOrderByAskedAt(event.person(), OPEN)
        .forEach(it -> passOn(it, ProposalState.WITHDRAWN));
  }

  private void end(MentorRequest request, String outcome) {
    if (request.end(outcome, calendar.now())) {
      story.ended(request.caseNumber(), outcome);
    }
  }

  /** Where it goes from here, as the record says. */
  @Transactional(readOnly = true)
  public Step step(CaseNumber number) {
    return switch (load(number).state()) {
      case PAIRED -> Step.GOES_ON;
      case SEARCHING, WAITING, QUEUED -> Step.LOOKS_ANEW;
      case ENDED -> Step.ENDED;
    };
  }

  /** When the pair of a case has to be looked at next. */
  @Transactional(readOnly = true)
  public Instant nextLook(CaseNumber number) {
    return calendar.startOf(nextLookOn(running(number)));
  }

  private LocalDate nextLookOn(Pair pair) {
    var rule = ruleOfToday();
    var nudge = pair.nextNudge(rule.nudgeEvery());
    var silent = pair.silentOn(rule.silentAfterDays());
    return silent == null || nudge.isBefore(silent) ? nudge : silent;
  }

  /** Looks at the pair of a case on its day, and notes that it was done. */
  public Look look(CaseNumber number) {
    var pair = running(number);
    var silent = pair.silentOn(ruleOfToday().silentAfterDays());
    if (silent != null && !silent.isAfter(today())) {
      pair.askAboutSilence(today());
      story.silent(number);
      return Look.SILENCE;
    }
    pair.nudge(today());
    story.nudged(number);
    return Look.NUDGE;
  }

  /** Shows the case of somebody who asked; the case must be one. */
  @Transactional(readOnly = true)
  public RequestView find(CaseNumber number) {
    return view(load(number));
  }

  /** What the person last asked. */
  @Transactional(readOnly = true)
  public Optional<RequestView> ofCandidate(PersonId person) {
    return requests.findFirstByPersonOrderByFiledAtDesc(person).map(this::view);
  }

  /** Everybody who was ever asked to be the mentor of these people, by candidate. */
  @Transactional(readOnly = true)
  public Map<PersonId, Set<PersonId>> everyoneAskedFor(Collection<PersonId> candidates) {
    return proposals.askedFor(candidates.stream().map(PersonId::value).toList()).stream()
        .collect(
            groupingBy(
                it -> PersonId.of(it.getCandidate()),
                mapping(it -> PersonId.of(it.getMentor()), toSet())));
  }

  /**
   * The candidates in a state, the longest waiting first.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public Page<RequestView> in(RequestState state, int page, int size) {
    return requests
        .findByStateOrderByFiledAtAscCaseNumberValue(state, PageRequest.of(page, size))
        .map(this::view);
  }

  /** How many candidates look for a mentor and have none. */
  @Transactional(readOnly = true)
  public long searching() {
    var states = EnumSet.allOf(RequestState.class);
    states.removeIf(it -> !it.searching());
    return requests.countByStateIn(states);
  }

  /** One proposal, if it was made to this mentor. */
  @Transactional(readOnly = true)
  public Optional<ProposalView> proposal(ProposalId id, PersonId mentor) {
    return proposals
        .findById(id)
        .filter(it -> it.mentorPerson().equals(mentor))
        .map(MentorProposal::view);
  }

  /** Whom a mentor is asked for now, the oldest first. */
  @Transactional(readOnly = true)
  public List<ProposalView> askedNow(PersonId mentor) {
    return proposals.findByMentorPersonAndStateOrderByAskedAt(mentor, OPEN).stream()
        .map(MentorProposal::view)
        .toList();
  }

  /** Whom a mentor helps or helped, the latest first. */
  @Transactional(readOnly = true)
  public List<PairView> pairsOf(PersonId mentor) {
    return pairs.findByMentorPersonOrderByBeganDesc(mentor).stream().map(Pair::view).toList();
  }

  /** How many candidates each mentor has who has any. */
  Map<PersonId, Long> running() {
    return standings.running();
  }

  /** The mentors a candidate can choose: those who want candidates, the longest there first. */
  @Transactional(readOnly = true)
  public List<MentorView> choosable(PersonId candidate) {
    return mentors.findByStateOrderByFiledAt(MentorState.ACTIVE).stream()
        .filter(it -> !it.person().equals(candidate))
        .map(Mentor::view)
        .filter(it -> it.profile().places() > 0)
        .toList();
  }

  private RequestView view(MentorRequest request) {
    return new RequestView(
        request.caseNumber(),
        request.person(),
        request.wish(),
        request.state(),
        request.filedAt(),
        proposals.findByCaseNumberOrderByAskedAt(request.caseNumber()).stream()
            .map(MentorProposal::view)
            .toList(),
        pairs.findByCaseNumberOrderByBeganAscEndedAtAsc(request.caseNumber()).stream()
            .map(Pair::view)
            .toList(),
        request.officeChoice().orElse(null),
        request.outcome());
  }

  private MentorProposal proposalTo(ProposalId id, PersonId mentor) {
    return proposals
        .findById(id)
        .filter(it -> it.mentorPerson().equals(mentor))
        .orElseThrow(() -> new IllegalArgumentException("Not asked of " + mentor + ": " + id));
  }

  private Pair running(CaseNumber number) {
    return pairs
        .findByCaseNumberAndEndedIsNull(number)
        .orElseThrow(() -> new IllegalStateException("No pair in " + number));
  }

  private Optional<MentorRequest> open(PersonId person) {
    return requests.findFirstByPersonOrderByFiledAtDesc(person).filter(it -> it.state().open());
  }

  private MentorRequest load(CaseNumber number) {
    return requests
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No mentoring " + number));
  }

  private String name(PersonId person) {
    return accounts.person(person).name();
  }

  private Mentoring ruleOfToday() {
    return rules.on(today()).mentoring();
  }

  private LocalDate today() {
    return calendar.today();
  }
}
