package org.colophon.program;

/** Whose rule a value is: the certification program's own, or a default this office chose. */
public enum Standing {
  PROGRAM,
  DEFAULT
}
