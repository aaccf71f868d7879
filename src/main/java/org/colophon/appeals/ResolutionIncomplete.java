package org.colophon.appeals;

/** Says what is missing to record what the Board has resolved. */
public class ResolutionIncomplete extends Exception {

  ResolutionIncomplete(String message) {
    super(message);
  }
}
