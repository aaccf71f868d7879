package org.colophon.process.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.installation.Links;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.PairEnd;
import org.colophon.mentoring.PairView;
import org.colophon.mentoring.ProposalState;
import org.colophon.mentoring.ProposalView;
import org.colophon.mentoring.RequestView;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/** Notices to candidates who look for a mentor, to mentors who are asked, and to pairs. */
@Component
class MentoringLetters implements Letters {

  private final Envelope envelope;
  private final Mentorings mentorings;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  MentoringLetters(
      Envelope envelope,
      Mentorings mentorings,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.mentorings = mentorings;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "mentor-asked", this::asked,
        "mentor-turn-over", this::turnOver,
        "mentor-found", this::found,
        "mentor-none", this::none,
        "mentor-nudge", this::nudge,
        "mentor-silence", this::silence,
        "mentor-changed", this::changed,
        "mentor-thanks", this::thanks);
  }

  private List<NewNotice> asked(Occasion occasion) {
    var request = request(occasion);
    var proposal = request.openProposal().orElseThrow();
    return List.of(
        toMentor(
            request,
            proposal,
            "mentor-asked",
            Map.of(
                "candidate", name(request.person()),
                "sets", request.wish().sets().stream().map(this::set).sorted().toList(),
                "library", request.wish().library().label(),
                "words", request.wish().words(),
                "answerBy", proposal.answerBy(),
                "link", links.to("/mentor/proposals/" + proposal.id()))));
  }

  private List<NewNotice> turnOver(Occasion occasion) {
    var request = request(occasion);
    return List.of(
        toMentor(
            request,
            last(request),
            "mentor-turn-over",
            Map.of("candidate", name(request.person()), "link", links.to("/mentor"))));
  }

  /** To both: who the other one is. */
  private List<NewNotice> found(Occasion occasion) {
    var request = request(occasion);
    var pair = request.runningPair().orElseThrow();
    return both(request, pair, "mentor-found", "mentor-matched", pair.id().toString());
  }

  private List<NewNotice> none(Occasion occasion) {
    var request = request(occasion);
    return List.of(
        envelope.about(
            request.caseNumber(),
            request.person(),
            "mentor-none",
            "",
            Map.of("reason", request.outcome(), "link", links.to("/mentoring"))));
  }

  private List<NewNotice> nudge(Occasion occasion) {
    var request = request(occasion);
    var pair = request.runningPair().orElseThrow();
    return both(request, pair, "mentor-nudge", "mentor-nudge", calendar.today().toString());
  }

  private List<NewNotice> silence(Occasion occasion) {
    var request = request(occasion);
    var pair = request.runningPair().orElseThrow();
    return both(
        request, pair, "mentor-silence", "mentor-silence-mentor", calendar.today().toString());
  }

  /** The mentor is thanked; a candidate whose mentor cannot go on hears that we look anew. */
  private List<NewNotice> changed(Occasion occasion) {
    var request = request(occasion);
    var pair = request.lastPair().orElseThrow();
    var letters = new ArrayList<>(thanks(request, pair));
    if (pair.ended() == PairEnd.MENTOR_ENDED) {
      letters.add(
          envelope.about(
              request.caseNumber(),
              request.person(),
              "mentor-changed",
              pair.id().toString(),
              Map.of("mentor", name(pair.mentorPerson()), "link", links.to("/mentoring"))));
    }
    return letters;
  }

  /** Whoever helped is thanked; whoever was being asked hears that it is not needed any more. */
  private List<NewNotice> thanks(Occasion occasion) {
    var request = request(occasion);
    if (request.proposals().isEmpty()) {
      return List.of();
    }
    if (last(request).state() == ProposalState.WITHDRAWN) {
      return List.of(
          toMentor(
              request,
              last(request),
              "mentor-withdrawn",
              Map.of("candidate", name(request.person()), "link", links.to("/mentor"))));
    }
    return last(request).state() == ProposalState.ACCEPTED
        ? thanks(request, request.lastPair().orElseThrow())
        : List.of();
  }

  private List<NewNotice> thanks(RequestView request, PairView pair) {
    return List.of(
        envelope.about(
            request.caseNumber(),
            pair.mentorPerson(),
            "mentor-thanks",
            pair.id().toString(),
            Map.of(
                "candidate", name(request.person()),
                "from", pair.began(),
                "until", calendar.dateOf(Objects.requireNonNull(pair.endedAt())),
                "outcome", Objects.requireNonNull(pair.ended()).label(),
                "link", links.to("/mentor/service"))));
  }

  private List<NewNotice> both(
      RequestView request, PairView pair, String candidate, String mentor, String once) {
    var link = links.to("/mentoring/" + pair.id());
    var days = rules.on(calendar.today()).mentoring().silentAfterDays();
    return List.of(
        envelope.about(
            request.caseNumber(),
            pair.candidatePerson(),
            candidate,
            once,
            model(pair.mentorPerson(), pair, link, days)),
        envelope.about(
            request.caseNumber(),
            pair.mentorPerson(),
            mentor,
            once,
            model(pair.candidatePerson(), pair, link, days)));
  }

  private Map<String, Object> model(PersonId other, PairView pair, String link, int days) {
    var person = accounts.person(other);
    return new HashMap<>(
        Map.of(
            "other", person.name(),
            "address", person.email(),
            "since", pair.lastSign(),
            "days", days,
            "link", link));
  }

  private NewNotice toMentor(
      RequestView request, ProposalView proposal, String template, Map<String, Object> model) {
    return envelope.about(
        request.caseNumber(), proposal.mentorPerson(), template, proposal.id().toString(), model);
  }

  private static ProposalView last(RequestView request) {
    return request.proposals().get(request.proposals().size() - 1);
  }

  private RequestView request(Occasion occasion) {
    return mentorings.find(occasion.caseNumber());
  }

  private String name(PersonId person) {
    return accounts.person(person).name();
  }

  private String set(SetId set) {
    var edition = rules.editionOn(calendar.today());
    return edition.has(set) ? edition.set(set).name() : set.value();
  }
}
