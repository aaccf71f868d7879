package org.colophon.candidates;

/** The program office has no open question to this person. */
public class NothingAsked extends Exception {

  NothingAsked() {
    super("There is nothing to answer at the moment.");
  }
}
