package org.colophon.evaluation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long a day's assignment takes, and how far it is from the optimum of the whole problem: run
 * by {@code ./mvnw test -Pbenchmark}. It prints what it costs a processor; only the distance is
 * held against a limit.
 */
class AssignmentBenchmark {

  private static final int SETS = 10;
  private static final long SEED = 1820;

  /** A day: how many portfolios, each with two places, and how many evaluators. */
  private record Day(int portfolios, int evaluators) {}

  /** The last is a peak day of the largest program foreseen. */
  private static final List<Day> DAYS =
      List.of(new Day(12, 160), new Day(120, 1_575), new Day(600, 7_900), new Day(1_200, 15_750));

  @Test
  void howLongADayTakes() {
    System.out.println(
        "portfolios evaluators pairs  cpu seconds (median)  whole problem  above optimum");
    for (var day : DAYS) {
      var judges = judges(day);
      var places = places(day, judges);
      var solved = new FlowAssigner().solve(judges, places);
      var seconds =
          IntStream.range(0, 3)
              .mapToDouble(it -> seconds(() -> new FlowAssigner().solve(judges, places)))
              .sorted()
              .toArray()[1];
      var whole = new Assignment[1];
      var wholeSeconds = seconds(() -> whole[0] = FlowAssigner.solveWhole(judges, places));
      var above = (double) (solved.cost() - whole[0].cost()) / whole[0].cost();
      System.out.printf(
          "%10d %10d %9d %20.2f %14.2f %13.5f %%%n",
          day.portfolios(),
          day.evaluators(),
          places.stream().mapToLong(it -> it.judges().length).sum(),
          seconds,
          wholeSeconds,
          100 * above);
      assertThat(above).isBetween(0.0, 0.001);
      assertThat(Arrays.stream(solved.judges()).filter(it -> it == Place.NOBODY)).isEmpty();
    }
  }

  private static double seconds(Runnable work) {
    var thread = ManagementFactory.getThreadMXBean();
    var began = thread.getCurrentThreadCpuTime();
    work.run();
    return (thread.getCurrentThreadCpuTime() - began) / 1e9;
  }

  /** Most have nothing open, some one or two; caps of 4 to 12, a part of it used. */
  private static List<Judge> judges(Day day) {
    var random = new Random(SEED);
    return IntStream.range(0, day.evaluators())
        .mapToObj(
            it -> {
              var cap = 4 + random.nextInt(9);
              return new Judge(
                  Math.max(0, random.nextInt(6) - 3),
                  random.nextInt(cap),
                  cap,
                  random.nextInt(10_000));
            })
        .toList();
  }

  /** Each evaluator judges one to three sets; a portfolio has a few people who may not judge it. */
  private static List<Place> places(Day day, List<Judge> judges) {
    var random = new Random(SEED + 1);
    var bySet = new ArrayList<List<Integer>>();
    IntStream.range(0, SETS).forEach(it -> bySet.add(new ArrayList<>()));
    for (var judge = 0; judge < judges.size(); judge++) {
      for (var set : random.ints(0, SETS).distinct().limit(1 + random.nextInt(3)).toArray()) {
        bySet.get(set).add(judge);
      }
    }
    var places = new ArrayList<Place>();
    for (var work = 0; work < day.portfolios(); work++) {
      var all = bySet.get((int) Math.min(SETS - 1, Math.abs(random.nextGaussian()) * SETS / 3));
      var barred = random.ints(0, judges.size()).limit(day.evaluators() / 100 + 3).boxed().toList();
      var able = all.stream().filter(it -> !barred.contains(it)).mapToInt(it -> it).toArray();
      places.add(new Place(work, able));
      places.add(new Place(work, able));
    }
    return places;
  }
}
