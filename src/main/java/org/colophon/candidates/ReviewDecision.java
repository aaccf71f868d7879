package org.colophon.candidates;

/** What the program office may decide on an application. */
public enum ReviewDecision {
  ACCEPT,
  ASK_FOR_MORE,
  REFUSE
}
