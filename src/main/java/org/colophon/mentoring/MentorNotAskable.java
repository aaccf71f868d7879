package org.colophon.mentoring;

/** Says why somebody cannot ask for a mentor, or why a mentor cannot be asked. */
public class MentorNotAskable extends Exception {

  MentorNotAskable(String why) {
    super(why);
  }
}
