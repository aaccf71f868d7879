package org.colophon.webinars;

/** Says what has to come before the letter that follows a webinar; the message is for staff. */
public class NotOverYet extends Exception {

  NotOverYet(String message) {
    super(message);
  }
}
