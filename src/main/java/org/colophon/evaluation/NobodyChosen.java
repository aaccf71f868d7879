package org.colophon.evaluation;

/** A new calibration is decided, and nobody is chosen who is asked for it. */
public class NobodyChosen extends Exception {

  NobodyChosen() {
    super(
        "Nobody is chosen yet. Tick in the list who is asked for a new calibration and save it, then"
            + " complete the task.");
  }
}
