package org.colophon.appeals;

/** Says to somebody why they may not decide about an appeal. */
public class NotIndependent extends Exception {

  NotIndependent(String message) {
    super(message);
  }
}
