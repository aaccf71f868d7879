package org.colophon.program;

/**
 * One statement of what a library worker knows or does; the smallest thing a course or portfolio is
 * held against.
 *
 * @param number its place in the set, counted from 1
 * @param text the statement, in full
 * @param kind what the statement asks for
 */
public record Competency(int number, String text, Kind kind) {

  /** What a statement asks for: to know, to do, both in one, or not known to us yet. */
  public enum Kind {
    KNOWS,
    DOES,
    MIXED,
    UNKNOWN
  }
}
