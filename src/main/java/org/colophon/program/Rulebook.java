package org.colophon.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Knows what the program's rules are on any day since the first edition (R3). */
public class Rulebook {

  Rulebook() {}

  /**
   * Reads a program from its files.
   *
   * @param location folder of the files, as {@code classpath:program/} or {@code file:./program/}
   * @throws ProgramFileBroken when a file is missing or not as it must be
   */
  public static Rulebook read(String location) {
    throw new UnsupportedOperationException("being built");
  }

  /**
   * Gives everything in force on that day.
   *
   * @param day a day of the program's calendar
   * @throws IllegalArgumentException for a day before the rules begin
   */
  public Rules on(LocalDate day) {
    throw new UnsupportedOperationException("being built");
  }

  /**
   * Gives an edition, whether or not new cases still begin under it.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public Edition edition(EditionId id) {
    throw new UnsupportedOperationException("being built");
  }

  /** Gives the edition under which a case begins on that day. */
  public Edition editionOn(LocalDate day) {
    return edition(on(day).edition());
  }

  /** All rules with all their values, for the public rules page (R6). */
  public List<RuleHistory> histories() {
    throw new UnsupportedOperationException("being built");
  }

  /** The time zone in which the program counts its calendar days (R74). */
  public ZoneId zone() {
    throw new UnsupportedOperationException("being built");
  }
}
