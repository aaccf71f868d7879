package org.colophon.appeals;

/** Says that there is no decision, or none any more, that could be appealed. */
public class NothingToAppeal extends Exception {

  NothingToAppeal() {
    super("There is no decision to appeal here any more.");
  }
}
