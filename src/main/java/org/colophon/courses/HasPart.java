package org.colophon.courses;

/** Says that somebody acts or teaches for the provider and leaves this to somebody else. */
public class HasPart extends Exception {

  HasPart() {
    super("You act or teach for the provider of this course; someone else does this.");
  }
}
