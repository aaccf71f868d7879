package org.colophon.portfolios;

/** A file cannot become evidence; the message tells the candidate what to do. */
public class EvidenceRefused extends Exception {

  EvidenceRefused(String message) {
    super(message);
  }
}
