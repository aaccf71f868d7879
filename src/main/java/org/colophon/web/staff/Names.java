package org.colophon.web.staff;

import java.util.HashMap;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;

/** The names of people on one page, each asked for once. */
class Names {

  private final Accounts accounts;
  private final Map<PersonId, String> known = new HashMap<>();

  Names(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The person's name; the id where the account is gone. */
  public String of(PersonId person) {
    return known.computeIfAbsent(
        person, it -> accounts.find(it).map(Person::name).orElseGet(it::value));
  }
}
