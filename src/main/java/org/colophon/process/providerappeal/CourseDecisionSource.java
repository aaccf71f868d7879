package org.colophon.process.providerappeal;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.AppealedDecision;
import org.colophon.appeals.CannotFollow;
import org.colophon.appeals.DecisionSource;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.courses.AdverseDecision;
import org.colophon.courses.ChangeUnderWay;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.process.courseapproval.CourseSeatBar;
import org.springframework.stereotype.Component;

/** Decisions about courses, for those who appeal them: who made them, and what takes them back. */
@Component
class CourseDecisionSource implements DecisionSource {

  private final CourseDecisions decisions;
  private final Proposals proposals;
  private final CourseSeatBar seatBar;
  private final ProviderTies ties;
  private final Seats seats;
  private final Cases cases;

  CourseDecisionSource(
      CourseDecisions decisions,
      Proposals proposals,
      CourseSeatBar seatBar,
      ProviderTies ties,
      Seats seats,
      Cases cases) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.seatBar = seatBar;
    this.ties = ties;
    this.seats = seats;
    this.cases = cases;
  }

  @Override
  public String kind() {
    return CourseDecisions.KIND;
  }

  @Override
  public Optional<AppealedDecision> find(String id) {
    return decisions.find(id).map(this::appealed);
  }

  private AppealedDecision appealed(AdverseDecision it) {
    return new AppealedDecision(
        it.id(),
        CourseDecisions.party(it.provider()),
        it.providerName(),
        it.title(),
        it.about(),
        it.decidedAt(),
        tookPart(it),
        it.canBeDecidedAnew());
  }

  /** Whoever decided anything for the program in this case, and whoever judged the course. */
  private Set<PersonId> tookPart(AdverseDecision decision) {
    var deciders =
        cases.timeline(decision.about()).stream()
            .filter(it -> it.kind() == Kind.DECISION)
            .map(TimelineLine::actor)
            .flatMap(Stream::ofNullable);
    var judges =
        seats.ofCase(decision.about()).stream().map(SeatView::judge).flatMap(Optional::stream);
    return Stream.concat(deciders, judges)
        .filter(it -> !ties.teachesFor(it).contains(decision.provider()))
        .collect(toSet());
  }

  @Override
  public boolean speaks(PersonId person, String id) {
    return decisions.speaks(person, id);
  }

  @Override
  public Optional<String> bar(PersonId person, String id) {
    var provider = decisions.provider(id).orElseThrow();
    return hasPart(person, provider) || teachesWhatIsProposed(person, provider)
        ? Optional.of(
            "You act or teach for the provider that appeals. Somebody else has to decide.")
        : Optional.empty();
  }

  private boolean hasPart(PersonId person, ProviderId provider) {
    return ties.teachesFor(person).contains(provider);
  }

  /**
   * Who is to teach a course that was not approved has an account, but no course in the catalog.
   */
  private boolean teachesWhatIsProposed(PersonId person, ProviderId provider) {
    return proposals.ofProvider(provider).stream()
        .map(it -> Optional.ofNullable(it.caseNumber()))
        .flatMap(Optional::stream)
        .anyMatch(it -> seatBar.hasPart(person, proposals.submitted(it)));
  }

  @Override
  public String reverse(String id, String why, PersonId by) throws CannotFollow {
    try {
      return decisions.reverse(id, why, by);
    } catch (ChangeUnderWay e) {
      throw new CannotFollow(e.getMessage());
    }
  }

  @Override
  public String remand(String id, String why, PersonId by) throws CannotFollow {
    try {
      return decisions.remand(id, why);
    } catch (ChangeUnderWay e) {
      throw new CannotFollow(e.getMessage());
    }
  }
}
