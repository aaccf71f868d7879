package org.colophon.demo;

import java.time.Instant;

/**
 * One thing that happens in somebody's life.
 *
 * @param life whose, as the place in the list of lives
 */
record Step(Instant at, int life, Act act) {

  /** What is done, through the application's own services. */
  @FunctionalInterface
  interface Act {
    void in(Stage stage) throws Exception;
  }
}
