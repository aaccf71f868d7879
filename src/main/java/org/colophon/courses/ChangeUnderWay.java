package org.colophon.courses;

/** Says that a course is being changed in another way already; one change is made at a time. */
public class ChangeUnderWay extends Exception {

  ChangeUnderWay() {
    super(
        "The provider is changing this course in another way now. That change has to be decided or withdrawn first.");
  }
}
