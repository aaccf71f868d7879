package org.colophon.courses;

/** Says that a course cannot be amended, and why; for whoever acts for its provider. */
public class NothingToAmend extends Exception {

  NothingToAmend(String sentence) {
    super(sentence);
  }
}
