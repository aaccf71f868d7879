package org.colophon.candidates;

/** What was entered does not make a decision; the message says what to change. */
public class ReviewIncomplete extends RuntimeException {

  ReviewIncomplete(String message) {
    super(message);
  }
}
