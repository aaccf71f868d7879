package org.colophon.courses;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
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

  ProviderTies(
      ProviderRepository providers, CourseRepository courses, ProposalRepository proposals) {
    this.providers = providers;
    this.courses = courses;
    this.proposals = proposals;
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

  /** The sets in which a provider has, had or proposes a course. */
  public Set<SetId> setsOf(ProviderId provider) {
    var proposed =
        proposals.findByProviderOrderByBegunAtDesc(provider).stream()
            .filter(it -> it.caseNumber().isPresent());
    return Stream.concat(
            courses.ofProvider(provider).stream().map(Course::set), proposed.map(Proposal::set))
        .collect(toUnmodifiableSet());
  }

  /** The sets in which one of the person's providers has, had or proposes a course. */
  public Set<SetId> setsTaughtBy(PersonId person) {
    return teachesFor(person).stream()
        .flatMap(it -> setsOf(it).stream())
        .collect(toUnmodifiableSet());
  }
}
