package org.colophon.courses;

/** The approval of a course is suspended; the committee decides about that first. */
public class ApprovalSuspended extends Exception {

  ApprovalSuspended() {
    super(
        "The approval of this course is suspended. It can be renewed once the committee has lifted"
            + " the suspension.");
  }
}
