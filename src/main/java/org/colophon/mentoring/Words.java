package org.colophon.mentoring;

/** Numbers as they stand in a sentence. */
final class Words {

  private Words() {}

  static String places(int places) {
    return places == 1 ? "1 place" : places + " places";
  }
}
