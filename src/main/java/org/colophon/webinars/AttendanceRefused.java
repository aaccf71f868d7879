package org.colophon.webinars;

/** Says why a list of those who were there cannot be read, and what to do. */
public class AttendanceRefused extends Exception {

  AttendanceRefused(String message) {
    super(message);
  }
}
