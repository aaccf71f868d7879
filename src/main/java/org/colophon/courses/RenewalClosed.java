package org.colophon.courses;

/** Says that a renewal cannot be asked for now; the message tells whoever wanted to why. */
public class RenewalClosed extends Exception {

  RenewalClosed(RenewalState state) {
    super(
        state == RenewalState.REQUESTED
            ? "The renewal is asked for already."
            : "This approval cannot be renewed here any more: %s.".formatted(state.label()));
  }
}
