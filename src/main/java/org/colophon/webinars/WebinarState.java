package org.colophon.webinars;

/** Whether a webinar takes place. */
public enum WebinarState {
  SCHEDULED,
  CANCELLED
}
