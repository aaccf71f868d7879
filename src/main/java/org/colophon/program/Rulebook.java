package org.colophon.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Knows what the program's rules are on any day since they began (R3). */
public class Rulebook {

  private final Program program;
  private final ZoneId zone;
  private final NavigableMap<LocalDate, Rules> rulesFrom = new TreeMap<>();

  private Rulebook(Program program) {
    this.program = program;
    this.zone = program.zone();
    for (var day : program.changes()) {
      new RulesAgree(program, day).check();
      rulesFrom.put(day, new RulesOfDay(program, day).rules());
    }
  }

  /**
   * Reads a program from its files.
   *
   * @param location folder of the files, as {@code classpath:program/} or {@code file:./program/}
   * @throws ProgramFileBroken when a file is missing or not as it must be
   */
  public static Rulebook read(String location) {
    return new Rulebook(new ProgramReader(location).read());
  }

  /** What the program is called. */
  public String title() {
    return program.title();
  }

  /**
   * Gives everything in force on that day.
   *
   * @param day a day of the program's calendar
   * @throws IllegalArgumentException for a day before the rules begin
   */
  public Rules on(LocalDate day) {
    var rules = rulesFrom.floorEntry(day);
    if (rules == null) {
      throw new IllegalArgumentException(
          "No rules on " + day + ": they begin on " + rulesFrom.firstKey());
    }
    return rules.getValue();
  }

  /**
   * Gives an edition, whether or not new cases still begin under it (R2).
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public Edition edition(EditionId id) {
    return program
        .edition(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no edition " + id));
  }

  /**
   * Gives the edition under which a case begins on that day.
   *
   * @throws IllegalArgumentException for a day before the rules begin
   */
  public Edition editionOn(LocalDate day) {
    return edition(on(day).edition());
  }

  /** All editions, the latest first: those still to come, the one in force, those before it. */
  public List<Edition> editions() {
    return List.copyOf(program.editions().descendingMap().values());
  }

  /** All rules with all their values, in the order of their file (R6). */
  public List<RuleHistory> histories() {
    return program.rules().histories();
  }

  /** The time zone in which the program counts its calendar days (R74). */
  public ZoneId zone() {
    return zone;
  }
}
