package org.colophon.web;

/**
 * Where people offer to be mentors. The call for volunteers shows it while there is such a page:
 * whoever keeps mentors puts one of these into the context.
 */
public interface MentorCall {

  /** The address at which somebody offers to be a mentor, beginning with a slash. */
  String page();

  /** How many candidates wait for a mentor now. */
  long waiting();
}
