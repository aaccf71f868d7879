package org.colophon.demo;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody's life. The same world gives the same lives, step by step, so that playing can go on
 * where it stopped.
 */
final class Lives {

  private static final long SEED = 1820;

  private final List<Applicant> applicants;
  private final List<Part> parts;
  private final List<Step> steps;

  private Lives(List<Life> lives, ProgramLives program) {
    applicants = lives.stream().map(Life::who).toList();
    parts = new ArrayList<>();
    applicants.forEach(who -> parts.add(stage -> stage.candidates().casesOf(who)));
    parts.addAll(program.parts());
    steps =
        Stream.concat(lives.stream().flatMap(it -> it.steps().stream()), program.steps().stream())
            .sorted(comparing(Step::at)) // stable: steps of one moment stay in their order
            .toList();
  }

  /**
   * Gives each candidate the next story, again from the first when all are told; what goes on
   * besides them is told once.
   */
  static Lives in(World world, int candidates) {
    return new Lives(
        IntStream.range(0, candidates).mapToObj(it -> life(it, world)).toList(),
        ProgramLives.in(world, candidates, SEED));
  }

  private static Life life(int number, World world) {
    var story = Story.values()[number % Story.values().length];
    var random = new SplittableRandom(SEED + 31L * number);
    var who = Applicants.invent(number + 1, story, world.today(), random);
    var life = new Life(number, who, world, random);
    story.writeInto(life);
    return life;
  }

  /** In the order of their stories. */
  List<Applicant> applicants() {
    return applicants;
  }

  /** Whose life it is, by the numbers in the steps. */
  Part part(int life) {
    return parts.get(life);
  }

  /** In the order of time. */
  List<Step> steps() {
    return steps;
  }
}
