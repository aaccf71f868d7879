package org.colophon.courses;

/** Says that a file cannot be taken as it is; the message says what to do. */
public class UploadRefused extends Exception {

  UploadRefused(String message) {
    super(message);
  }
}
