package org.colophon.process.portfoliosubmission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.Experience;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ProviderTies;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatBar;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.VolunteerView;
import org.colophon.mentoring.Mentorings;
import org.colophon.portfolios.PortfolioOwner;
import org.colophon.portfolios.Portfolios;
import org.springframework.stereotype.Component;

/**
 * Who stands too close to a candidate never judges their portfolio (R35). The sentences are read by
 * the program office and by the person themselves, so none names the candidate.
 */
@Component
class PortfolioSeatBar implements SeatBar {

  private static final Map<ConflictKind, String> REGISTERED =
      Map.of(
          ConflictKind.INSTRUCTOR, "Teaches a course this candidate completed.",
          ConflictKind.PROVIDER, "Acts for a provider of a course this candidate completed.",
          ConflictKind.EMPLOYER, "Works or worked for the same employer as this candidate.",
          ConflictKind.MENTOR, "Is or was the mentor of this candidate.",
          ConflictKind.RELATIVE, "Is close to this candidate.",
          ConflictKind.DECLARED, "Said that there is a conflict of interest.",
          ConflictKind.EARLIER_JUDGE, "Had a part in an earlier decision about this candidate.",
          ConflictKind.TOOK_PART, "Had a part in what this candidate achieved before.");

  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final Conflicts conflicts;
  private final ProviderTies ties;
  private final Mentorings mentorings;

  PortfolioSeatBar(
      Portfolios portfolios,
      Candidacies candidacies,
      Conflicts conflicts,
      ProviderTies ties,
      Mentorings mentorings) {
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.conflicts = conflicts;
    this.ties = ties;
    this.mentorings = mentorings;
  }

  /** What a seat's subject is called: the candidate, so that a conflict counts for every set. */
  static String subject(CandidateId candidate) {
    return "candidate " + candidate;
  }

  @Override
  public EvaluatorKind kind() {
    return EvaluatorKind.PORTFOLIO;
  }

  @Override
  public Map<SeatId, Map<PersonId, String>> reasons(
      Collection<VolunteerView> people, Collection<SeatView> seats) {
    var owners = portfolios.owners(seats.stream().map(SeatView::caseNumber).collect(toSet()));
    var reasons = new HashMap<PersonId, Map<PersonId, String>>();
    owners.values().stream().map(PortfolioOwner::person).forEach(it -> reasons.put(it, own(it)));
    var candidates = Set.copyOf(reasons.keySet());

    conflicts.about(candidates).stream()
        .filter(it -> !MergeRatingsDelegate.isCauseOf(it))
        .forEach(it -> reasons.get(it.candidate()).putIfAbsent(it.judge(), registered(it)));
    ties.everyoneWhoTaught(candidates)
        .forEach(
            (candidate, teachers) ->
                bar(
                    reasons.get(candidate),
                    teachers,
                    "Acts or teaches for a provider where this candidate learns or learned."));
    mentorings
        .everyoneAskedFor(candidates)
        .forEach(
            (candidate, mentors) ->
                bar(reasons.get(candidate), mentors, "Was asked to be this candidate's mentor."));
    var experience =
        candidacies.experience(
            owners.values().stream().map(PortfolioOwner::candidate).collect(toSet()));
    new HashSet<>(owners.values())
        .forEach(
            owner ->
                bar(
                    reasons.get(owner.person()),
                    colleagues(people, experience.get(owner.candidate())),
                    "Works or worked for an employer of this candidate."));

    return seats.stream()
        .collect(toMap(SeatView::id, it -> reasons.get(owners.get(it.caseNumber()).person())));
  }

  /**
   * Another portfolio of a candidate is better judged by others. Where few judge a set nobody else
   * may be left. Both rounds of one portfolio are judged by the same people.
   */
  @Override
  public Map<SeatId, Map<PersonId, String>> doubts(Collection<SeatView> seats) {
    var owners = portfolios.owners(seats.stream().map(SeatView::caseNumber).collect(toSet()));
    var judged =
        conflicts
            .about(owners.values().stream().map(PortfolioOwner::person).collect(toSet()))
            .stream()
            .filter(MergeRatingsDelegate::isCauseOf)
            .collect(groupingBy(Conflict::candidate));
    return seats.stream()
        .collect(
            toMap(
                SeatView::id,
                seat ->
                    judged.getOrDefault(owners.get(seat.caseNumber()).person(), List.of()).stream()
                        .filter(
                            it ->
                                !it.source().equals(MergeRatingsDelegate.source(seat.caseNumber())))
                        .collect(
                            toMap(
                                Conflict::judge,
                                it -> "Judged another portfolio of this candidate.",
                                (one, same) -> one))));
  }

  private static Map<PersonId, String> own(PersonId candidate) {
    return new HashMap<>(Map.of(candidate, "This is their own portfolio."));
  }

  private static void bar(Map<PersonId, String> reasons, Set<PersonId> people, String reason) {
    people.forEach(it -> reasons.putIfAbsent(it, reason));
  }

  @Override
  public void holdStill(CaseNumber judged) {
    portfolios.holdStill(judged);
  }

  private static String registered(Conflict conflict) {
    return REGISTERED.getOrDefault(conflict.kind(), "Stands too close to this candidate.");
  }

  private static Set<PersonId> colleagues(
      Collection<VolunteerView> people, List<Experience> experience) {
    var employers =
        experience.stream()
            .map(it -> plain(it.employer()))
            .filter(it -> !it.isEmpty())
            .collect(toSet());
    return people.stream()
        .filter(
            it ->
                it.employers().stream().map(PortfolioSeatBar::plain).anyMatch(employers::contains))
        .map(VolunteerView::person)
        .collect(toSet());
  }

  /** Names as people write them: case, points, spaces and a leading article make no difference. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }
}
