package org.colophon.colleges;

/** Says that a graduation was answered or taken back already. */
public class GraduationClosed extends Exception {

  GraduationClosed(GraduationState state) {
    super("This was settled meanwhile: %s. Nothing was changed.".formatted(state.label()));
  }
}
