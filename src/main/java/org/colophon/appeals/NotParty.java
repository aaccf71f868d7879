package org.colophon.appeals;

import org.colophon.accounts.PersonId;

/** Says that somebody may not speak for whom a decision is about. */
public class NotParty extends Exception {

  NotParty(PersonId person, String decision) {
    super("%s may not speak for whom decision %s is about".formatted(person, decision));
  }
}
