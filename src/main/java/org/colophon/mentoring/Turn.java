package org.colophon.mentoring;

/** Who has to do something so that a candidate finds a mentor. */
public enum Turn {
  /** A mentor is asked. */
  ASKED,
  /** The next matching round. */
  ROUND,
  /** The program office: nobody is left who can be asked by itself. */
  OFFICE,
  /** Nobody: the search was ended meanwhile. */
  OVER
}
