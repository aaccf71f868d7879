package org.colophon.candidates;

import org.colophon.accounts.PersonId;

/** Tells this module whose hours of work may follow after certification (R27). */
public interface HoursLater {

  boolean mayFollow(PersonId person);
}
