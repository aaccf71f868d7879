package org.colophon.installation;

/** Colophon cannot start here, and a person can do something about it. */
class CannotStart extends RuntimeException {

  private final String wayOut;

  /**
   * @param what what is the case, in one sentence
   * @param wayOut what to do now, in one sentence
   */
  CannotStart(String what, String wayOut) {
    super(what);
    this.wayOut = wayOut;
  }

  CannotStart(String what, String wayOut, Throwable cause) {
    super(what, cause);
    this.wayOut = wayOut;
  }

  String wayOut() {
    return wayOut;
  }
}
