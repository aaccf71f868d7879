package org.colophon.evaluation.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.evaluation.assignment.Place.NOBODY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FlowAssignerTest {

  /** A problem small enough to try everything. */
  record Problem(List<Judge> judges, List<Place> places) {}

  @Example
  void thePlaceThatFewCanTakeIsFilledFirst() {
    var both = new Judge(0, 0, 8, 0);
    var busy = new Judge(3, 5, 8, 1);

    var solved =
        new FlowAssigner()
            .solve(
                List.of(both, busy),
                List.of(new Place(1, new int[] {0, 1}), new Place(2, new int[] {0})));

    assertThat(solved.judges()).as("one after the other would give two to the first").hasSize(2);
    assertThat(solved.judges()[1]).isZero();
    assertThat(solved.judges()[0]).as("a second one costs less than a fourth").isZero();
  }

  @Example
  void nobodyTakesTwoPlacesOfOneWork() {
    var solved =
        new FlowAssigner()
            .solve(
                List.of(new Judge(0, 0, 8, 0)),
                List.of(new Place(1, new int[] {0}), new Place(1, new int[] {0})));

    assertThat(solved.judges()).containsExactlyInAnyOrder(0, NOBODY);
  }

  @Example
  void whoIsAskedKeepsItUntilSomebodyHasAWholeReviewLess() {
    var asked = new Judge(0, 4, 8, 7);
    var fresher = new Judge(0, 0, 8, 0);
    var places = List.of(new Place(1, new int[] {0, 1}, 0));

    assertThat(new FlowAssigner().solve(List.of(asked, fresher), places).judges())
        .containsExactly(0);
    assertThat(new FlowAssigner().solve(List.of(new Judge(2, 4, 8, 7), fresher), places).judges())
        .containsExactly(1);
  }

  @Property(tries = 400)
  void noOtherChoiceIsBetter(@ForAll("problems") Problem problem) {
    var solved = new FlowAssigner(1).solve(problem.judges(), problem.places());

    assertKeepsTheRules(problem, solved);
    assertThat(solved.cost()).isEqualTo(cost(problem, solved.judges()));
    assertThat(solved.cost()).isEqualTo(best(problem, new ArrayList<>()));
  }

  private static void assertKeepsTheRules(Problem problem, Assignment solved) {
    var taken = new HashSet<List<Integer>>();
    var given = new int[problem.judges().size()];
    for (var i = 0; i < solved.judges().length; i++) {
      var judge = solved.judges()[i];
      if (judge != NOBODY) {
        assertThat(problem.places().get(i).judges()).contains(judge);
        assertThat(taken.add(List.of(problem.places().get(i).work(), judge))).isTrue();
        given[judge]++;
        assertThat(problem.judges().get(judge).room()).isGreaterThanOrEqualTo(given[judge]);
      }
    }
  }

  /** Tries every choice, place by place. */
  private static long best(Problem problem, List<Integer> soFar) {
    if (soFar.size() == problem.places().size()) {
      var choice = soFar.stream().mapToInt(it -> it).toArray();
      return isAllowed(problem, choice) ? cost(problem, choice) : Long.MAX_VALUE;
    }
    var best = Long.MAX_VALUE;
    for (var judge = NOBODY; judge < problem.judges().size(); judge++) {
      soFar.add(judge);
      best = Math.min(best, best(problem, soFar));
      soFar.remove(soFar.size() - 1);
    }
    return best;
  }

  private static boolean isAllowed(Problem problem, int[] choice) {
    var taken = new HashSet<List<Integer>>();
    var given = new int[problem.judges().size()];
    for (var i = 0; i < choice.length; i++) {
      var place = problem.places().get(i);
      var judge = choice[i];
      if (judge != NOBODY
          && (java.util.Arrays.stream(place.judges()).noneMatch(it -> it == judge)
              || !taken.add(List.of(place.work(), judge))
              || ++given[judge] > problem.judges().get(judge).room())) {
        return false;
      }
    }
    return true;
  }

  private static long cost(Problem problem, int[] choice) {
    var given = new int[problem.judges().size()];
    var cost = 0L;
    for (var i = 0; i < choice.length; i++) {
      var judge = choice[i];
      cost +=
          judge == NOBODY
              ? FlowAssigner.EMPTY
              : problem.judges().get(judge).cost(given[judge]++)
                  - problem.places().get(i).discount(judge);
    }
    return cost;
  }

  @Provide
  Arbitrary<Problem> problems() {
    var judge =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 9))
            .as(Judge::new);
    return judge
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            judges ->
                Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers()
                            .between(0, judges.size() - 1)
                            .set()
                            .ofMaxSize(judges.size()),
                        Arbitraries.integers().between(-1, 3))
                    .as(FlowAssignerTest::place)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5)
                    .filter(FlowAssignerTest::holdersDiffer)
                    .map(places -> new Problem(judges, places)));
  }

  private static Place place(int work, java.util.Set<Integer> judges, int holder) {
    var list = judges.stream().mapToInt(it -> it).sorted().toArray();
    return new Place(work, list, judges.contains(holder) ? holder : NOBODY);
  }

  /** Nobody holds two places of one work. */
  private static boolean holdersDiffer(List<Place> places) {
    var held = new HashSet<List<Integer>>();
    return places.stream()
        .filter(it -> it.holder() != NOBODY)
        .allMatch(it -> held.add(List.of(it.work(), it.holder())));
  }
}
