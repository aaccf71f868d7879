package org.colophon.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The steps of one life with their moments, in the order in which they are written down.
 *
 * <p>Days are counted back from the day the demo is played: 3 is three days before it, and 1 is the
 * latest there is. The office works on weekdays; what falls on a weekend is done on the Monday if
 * that is over, and nothing is done before what it follows.
 */
final class Diary {

  private final int life;
  private final World world;
  private final RandomGenerator random;
  private final List<Step> steps = new ArrayList<>();

  private LocalDateTime last = LocalDateTime.MIN;

  /**
   * Begins with nothing.
   *
   * @param life place in the list of lives
   */
  Diary(int life, World world, RandomGenerator random) {
    this.life = life;
    this.world = world;
    this.random = random;
  }

  List<Step> steps() {
    return steps;
  }

  /** Something people do at any time of any day. */
  void byThemselves(int day, Step.Act act) {
    add(LocalDateTime.of(world.daysAgo(day), time(7, 21)), act);
  }

  /** Something the office or a committee does. */
  void byTheOffice(int day, Step.Act act) {
    byTheOffice(weekday(world.daysAgo(day)), act);
  }

  /** The same on just this day, whatever its name. */
  void byTheOffice(LocalDate day, Step.Act act) {
    add(LocalDateTime.of(day, time(9, 16)), act);
  }

  private void add(LocalDateTime wished, Step.Act act) {
    var earliest = last.equals(LocalDateTime.MIN) ? last : last.plusMinutes(25);
    last = wished.isBefore(earliest) ? earliest : wished;
    steps.add(new Step(world.instant(last), life, act));
  }

  private LocalDate weekday(LocalDate day) {
    var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1;
    var monday = day.plusDays(weekend);
    var free = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return free && monday.isBefore(world.today()) ? monday : day;
  }

  private LocalTime time(int from, int to) {
    return LocalTime.of(random.nextInt(from, to), random.nextInt(60), random.nextInt(60));
  }
}
