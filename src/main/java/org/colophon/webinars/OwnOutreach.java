package org.colophon.webinars;

/** Says that somebody would answer themself; the message tells them. */
public class OwnOutreach extends Exception {

  OwnOutreach() {
    super("This is your own request. Somebody else of the program office answers it.");
  }
}
