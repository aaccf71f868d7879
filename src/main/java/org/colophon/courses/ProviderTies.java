package org.colophon.courses;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who stands for or teaches at which provider, so that a trainer never judges (R35, {@code
 * domain.md} 8). Who has left still stands in what it tells: having had a part does not wear off.
 */
@Service
@Transactional(readOnly = true)
public class ProviderTies {

  private final ProviderRepository providers;
  private final CourseRepository courses;
  private final ProposalRepository proposals;
  private final RenewalRepository renewals;
  private final ReviewOfApprovalRepository reviews;

  ProviderTies(
      ProviderRepository providers,
      CourseRepository courses,
      ProposalRepository proposals,
      RenewalRepository renewals,
      ReviewOfApprovalRepository reviews) {
    this.providers = providers;
    this.courses = courses;
    this.proposals = proposals;
    this.renewals = renewals;
    this.reviews = reviews;
  }

  /** Whether a case is about a provider the person acts or teaches for, or did. */
  public boolean hasPart(PersonId person, CaseNumber number) {
    return Stream.of(
            proposals.findByCaseNumber(number).map(Proposal::provider),
            renewals.findById(number).map(it -> it.view().course().provider()),
            reviews.findById(number).map(it -> it.view().course().provider()))
        .flatMap(Optional::stream)
        .anyMatch(teachesFor(person)::contains);
  }

  /** The providers the person represents or did, or in whose courses they teach. */
  public Set<ProviderId> teachesFor(PersonId person) {
    var represented = providers.everOfPerson(person.value()).stream().map(Provider::id);
    var taught = courses.taughtBy(person.value()).stream().map(it -> it.view().provider());
    return Stream.concat(represented, taught).collect(toUnmodifiableSet());
  }

  /** Those who act for the provider now. */
  public Set<PersonId> representatives(ProviderId provider) {
    return providers.findById(provider).stream()
        .flatMap(it -> it.representatives().stream())
        .map(Representative::person)
        .collect(toUnmodifiableSet());
  }

  /** Everybody who represents the provider or did, or teaches in one of its courses. */
  public Set<PersonId> everyoneOf(ProviderId provider) {
    return everyoneOf(Set.of(provider));
  }

  /** The same of all providers that have, had or propose a course in this set. */
  public Set<PersonId> everyoneIn(SetId set) {
    var offering = courses.findBySet(set).stream().map(it -> it.view().provider());
    return everyoneOf(
        Stream.concat(offering, proposals.proposing(set).stream()).collect(toUnmodifiableSet()));
  }

  /** The same of all providers in whose courses these people learn or learned, by learner. */
  public Map<PersonId, Set<PersonId>> everyoneWhoTaught(Collection<PersonId> learners) {
    var ofProvider = new HashMap<ProviderId, Set<PersonId>>();
    return courses.providersOfLearners(learners.stream().map(PersonId::value).toList()).stream()
        .collect(
            groupingBy(
                it -> PersonId.of(it.getLearner()),
                flatMapping(
                    it -> ofProvider.computeIfAbsent(it.getProvider(), this::everyoneOf).stream(),
                    toUnmodifiableSet())));
  }

  private Set<PersonId> everyoneOf(Set<ProviderId> those) {
    if (those.isEmpty()) {
      return Set.of();
    }
    var ids = those.stream().map(ProviderId::value).toList();
    return Stream.concat(
            providers.everRepresenting(ids).stream(), courses.teachingFor(ids).stream())
        .map(PersonId::of)
        .collect(toUnmodifiableSet());
  }
}
