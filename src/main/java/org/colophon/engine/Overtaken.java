package org.colophon.engine;

/** Says that somebody else changed the same thing in the same moment, and was first. */
class Overtaken extends Refusal {

  Overtaken(Throwable cause) {
    super(
        "Somebody else changed this at the same moment, so nothing of yours was kept."
            + " Load the page again and look at where it stands now.",
        cause);
  }
}
