package org.colophon.courses;

/** Says that more time was given before; it is given once. */
public class ConditionExtendedAlready extends Exception {

  ConditionExtendedAlready() {
    super("More time was given once already. Let the condition go, or end the approval.");
  }
}
