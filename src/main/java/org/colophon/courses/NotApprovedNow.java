package org.colophon.courses;

/** Says that a course has no approval that runs; the message tells whoever needs one. */
public class NotApprovedNow extends Exception {

  NotApprovedNow(String message) {
    super(message);
  }
}
