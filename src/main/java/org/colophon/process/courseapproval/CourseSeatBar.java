package org.colophon.process.courseapproval;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.SubmittedProposal;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatBar;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.VolunteerView;
import org.springframework.stereotype.Component;

/**
 * Who acts or teaches for a provider never judges its courses, nor any course in a set it teaches
 * ({@code domain.md} 8).
 */
@Component
public class CourseSeatBar implements SeatBar {

  private final Proposals proposals;
  private final ProviderTies ties;
  private final Accounts accounts;

  CourseSeatBar(Proposals proposals, ProviderTies ties, Accounts accounts) {
    this.proposals = proposals;
    this.ties = ties;
    this.accounts = accounts;
  }

  /** What a seat's subject is called: the provider, so that a conflict counts for all it offers. */
  static String subject(ProviderId provider) {
    return "provider " + provider;
  }

  @Override
  public EvaluatorKind kind() {
    return EvaluatorKind.COURSE;
  }

  @Override
  public Map<SeatId, Map<PersonId, String>> reasons(
      Collection<VolunteerView> people, Collection<SeatView> seats) {
    var ofCases = new HashMap<CaseNumber, Map<PersonId, String>>();
    seats.forEach(seat -> ofCases.computeIfAbsent(seat.caseNumber(), it -> reasons(seat)));
    return seats.stream().collect(toMap(SeatView::id, it -> ofCases.get(it.caseNumber())));
  }

  private Map<PersonId, String> reasons(SeatView seat) {
    var reasons = new HashMap<PersonId, String>();
    ties.everyoneIn(seat.set())
        .forEach(
            it -> reasons.put(it, "Acts or teaches for a provider of courses in the same set."));
    var proposal = proposals.submitted(seat.caseNumber());
    var announced =
        proposal.content().instructors().stream()
            .flatMap(it -> accounts.byEmail(it.address()).map(Person::id).stream());
    Stream.concat(ties.everyoneOf(proposal.provider()).stream(), announced)
        .forEach(it -> reasons.put(it, "Acts or teaches for the provider of this course."));
    return reasons;
  }

  /** Whether the person acts or teaches for the provider, or is to teach this course. */
  public boolean hasPart(PersonId person, SubmittedProposal proposal) {
    var address = accounts.find(person).map(Person::email).orElse("");
    return ties.teachesFor(person).contains(proposal.provider())
        || proposal.content().instructors().stream()
            .anyMatch(it -> !address.isEmpty() && it.address().equalsIgnoreCase(address));
  }
}
