package org.colophon.credentials;

/** Says that the hours of a provisional certification cannot be reported or decided as it is. */
public class ProvisionalClosed extends Exception {

  ProvisionalClosed(String sentence) {
    super(sentence);
  }
}
