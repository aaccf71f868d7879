package org.colophon.web.provider;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a provider among all its cases. */
@Component
class ProviderWork {

  private final Cases cases;
  private final Proposals proposals;
  private final Renewals renewals;
  private final ReviewsOfApprovals reviews;
  private final Appeals appeals;
  private final Agreements agreements;
  private final Graduations graduations;

  ProviderWork(
      Cases cases,
      Proposals proposals,
      Renewals renewals,
      ReviewsOfApprovals reviews,
      Appeals appeals,
      Agreements agreements,
      Graduations graduations) {
    this.cases = cases;
    this.proposals = proposals;
    this.renewals = renewals;
    this.reviews = reviews;
    this.appeals = appeals;
    this.agreements = agreements;
    this.graduations = graduations;
  }

  /**
   * Something its people have to do.
   *
   * @param path where, below the provider's own
   * @param title what it is about
   * @param what in one sentence
   * @param dueOn its last day; null when there is none
   */
  record Item(String path, String title, String what, @Nullable LocalDate dueOn) {}

  /** A case of the provider, and where its people find it. */
  private record Place(CaseNumber number, String path, String title) {}

  /** All of it, what is due first comes first. */
  List<Item> of(ProviderId provider) {
    var places = places(provider).collect(toMap(Place::number, identity()));
    return cases.all(places.keySet()).stream()
        .filter(it -> !it.isClosed() && it.waitsOn() == WaitsOn.PROVIDER)
        .map(it -> item(requireNonNull(places.get(it.number())), it))
        .sorted(comparing(Item::dueOn, nullsLast(naturalOrder())).thenComparing(Item::title))
        .toList();
  }

  private static Item item(Place place, CaseView theCase) {
    return new Item(place.path(), place.title(), theCase.whatNext(), theCase.dueOn());
  }

  private Stream<Place> places(ProviderId provider) {
    return Stream.of(
            proposals.ofProvider(provider).stream()
                .map(it -> place(it.caseNumber(), "/proposals/" + it.id(), it.title(""))),
            renewals.ofProvider(provider).stream()
                .map(
                    it ->
                        place(
                            it.caseNumber(), "/renewals/" + it.caseNumber(), it.course().title())),
            reviews.ofProvider(provider).stream()
                .map(
                    it ->
                        place(it.caseNumber(), "/reviews/" + it.caseNumber(), it.course().title())),
            appeals.ofParty(CourseDecisions.party(provider)).stream()
                .map(it -> place(it.number(), "/appeals/" + it.number(), it.decision().title())),
            agreements.ofProvider(provider).stream()
                .map(
                    it -> place(it.caseNumber(), "/agreements/" + it.id(), it.content().program())),
            graduations.waiting(provider).stream()
                .map(it -> place(it.caseNumber(), "/graduates/" + it.caseNumber(), it.nameThen())))
        .flatMap(it -> it)
        .flatMap(Optional::stream);
  }

  private static Optional<Place> place(@Nullable CaseNumber number, String path, String title) {
    return Optional.ofNullable(number).map(it -> new Place(it, path, title));
  }
}
