package org.colophon.portfolios;

import java.util.UUID;

/**
 * One part of a portfolio that is saved by itself.
 *
 * @param key the end of its page's address, under which its saves are counted
 */
public record Part(String key) {

  public static final Part STATEMENT = new Part("statement");

  public static Part competency(int number) {
    return new Part("competencies/" + number);
  }

  public static Part item(UUID id) {
    return new Part("files/" + id);
  }

  /** All files together, for what is missing about them. */
  static final Part FILES = new Part("files");
}
