package org.colophon.web.mentor;

import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;

/** Names of people for a page. */
record PeopleNames(Accounts accounts) {

  public String of(PersonId person) {
    return accounts.person(person).name();
  }
}
