package org.colophon.courses;

/** Says that somebody else saved the same thing since it was opened; nothing was overwritten. */
public class ChangedMeanwhile extends Exception {

  public ChangedMeanwhile(Object what) {
    super(what + " was changed by somebody else meanwhile");
  }
}
