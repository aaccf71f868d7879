package org.colophon.courses;

/** Says that a condition waits for no answer; the message tells whoever wanted to answer why. */
public class ConditionClosed extends Exception {

  ConditionClosed(ConditionState state) {
    super("This condition takes no answer now: %s.".formatted(state.label()));
  }
}
