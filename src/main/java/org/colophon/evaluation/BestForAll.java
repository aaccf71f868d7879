package org.colophon.evaluation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.assignment.FlowAssigner;
import org.colophon.evaluation.assignment.Judge;
import org.colophon.evaluation.assignment.Place;
import org.colophon.program.ProgramCalendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills all vacancies together at the least cost, so that nobody is given a review that only they
 * could have judged elsewhere. For a single vacancy that is the first of the ranking.
 *
 * <p>On a kind of machine without a solver the vacancies are filled one after the other, those that
 * fewest can take first.
 */
@Component
class BestForAll implements EvaluatorChoice {

  private static final Logger log = LoggerFactory.getLogger(BestForAll.class);

  private final ProgramCalendar calendar;

  BestForAll(ProgramCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Map<SeatId, Choice> choose(List<Vacancy> vacancies) {
    var fillable = vacancies.stream().filter(it -> !it.eligible().isEmpty()).toList();
    if (fillable.size() == 1 && fillable.get(0).holder() == null) {
      var only = fillable.get(0);
      return Map.of(
          only.seat().id(), new Ranking(calendar, only.eligible(), only.seat().language()).first());
    }
    if (fillable.isEmpty() || FlowAssigner.isAvailable()) {
      return together(fillable);
    }
    log.warn("No solver for this kind of machine: {} seats are filled one by one", fillable.size());
    return oneByOne(fillable);
  }

  private Map<SeatId, Choice> together(List<Vacancy> vacancies) {
    var people =
        vacancies.stream()
            .flatMap(it -> it.eligible().stream())
            .collect(toMap(Eligible::person, it -> it, (same, again) -> same))
            .values()
            .stream()
            .sorted(Ranking.BY_WAITING)
            .toList();
    var numbers =
        IntStream.range(0, people.size())
            .boxed()
            .collect(toMap(it -> people.get(it).person(), it -> it));
    var judges =
        IntStream.range(0, people.size())
            .mapToObj(
                it ->
                    new Judge(
                        people.get(it).open(), people.get(it).taken(), people.get(it).cap(), it))
            .toList();
    var works = new HashMap<Object, Integer>();
    var places = vacancies.stream().map(it -> place(it, numbers, works)).toList();

    var solved = new FlowAssigner().solve(judges, places).judges();

    var chosen = new HashMap<SeatId, Choice>();
    for (var i = 0; i < solved.length; i++) {
      if (solved[i] != Place.NOBODY) {
        var vacancy = vacancies.get(i);
        chosen.put(
            vacancy.seat().id(),
            new Ranking(calendar, vacancy.eligible(), vacancy.seat().language())
                .choice(people.get(solved[i]).person()));
      }
    }
    return chosen;
  }

  private static Place place(
      Vacancy vacancy, Map<PersonId, Integer> numbers, Map<Object, Integer> works) {
    return new Place(
        works.computeIfAbsent(work(vacancy), it -> works.size()),
        vacancy.eligible().stream().mapToInt(it -> numbers.get(it.person())).sorted().toArray(),
        number(vacancy.holder(), numbers));
  }

  private static int number(@Nullable PersonId holder, Map<PersonId, Integer> numbers) {
    return holder == null ? Place.NOBODY : numbers.getOrDefault(holder, Place.NOBODY);
  }

  /** What two seats share whose judgements are to be independent. */
  private static Object work(Vacancy vacancy) {
    return List.of(vacancy.seat().caseNumber(), vacancy.seat().round());
  }

  /** Those that fewest can take first; whoever is asked already keeps it. */
  Map<SeatId, Choice> oneByOne(List<Vacancy> vacancies) {
    var chosen = new HashMap<SeatId, Choice>();
    var given = new ArrayList<Map.Entry<Object, PersonId>>();
    vacancies.stream()
        .sorted(
            Comparator.comparing((Vacancy it) -> it.holder() == null)
                .thenComparing(it -> it.eligible().size()))
        .forEach(
            vacancy ->
                candidate(vacancy, given)
                    .ifPresent(
                        it -> {
                          given.add(Map.entry(work(vacancy), it.person()));
                          chosen.put(vacancy.seat().id(), it);
                        }));
    return chosen;
  }

  private Optional<Choice> candidate(Vacancy vacancy, List<Map.Entry<Object, PersonId>> given) {
    var left =
        vacancy.eligible().stream()
            .filter(it -> !given.contains(Map.entry(work(vacancy), it.person())))
            .map(it -> loaded(it, given))
            .filter(Eligible::hasRoom)
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    var ranking = new Ranking(calendar, left, vacancy.seat().language());
    var keeps =
        Stream.ofNullable(vacancy.holder())
            .filter(holder -> left.stream().anyMatch(it -> it.person().equals(holder)))
            .findFirst();
    return Optional.of(keeps.map(ranking::choice).orElseGet(ranking::first));
  }

  private static Eligible loaded(Eligible person, List<Map.Entry<Object, PersonId>> given) {
    var more = given.stream().filter(it -> Objects.equals(it.getValue(), person.person())).count();
    return new Eligible(
        person.person(),
        person.open() + more,
        person.offered() + more,
        person.claimed(),
        person.cap(),
        person.lastAsked(),
        person.joined());
  }
}
