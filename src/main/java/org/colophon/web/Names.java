package org.colophon.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;

/** The names of people on one page, each asked for once. */
public class Names {

  private final Accounts accounts;
  private final Map<PersonId, String> known;

  /** For a page that names a few. */
  public Names(Accounts accounts) {
    this(accounts, List.of());
  }

  /**
   * For a page with a list.
   *
   * @param listed those whose names are read at once
   */
  public Names(Accounts accounts, Collection<PersonId> listed) {
    this.accounts = accounts;
    this.known = new HashMap<>(accounts.names(listed));
  }

  /** The person's name; the id where the account is gone. */
  public String of(PersonId person) {
    return known.computeIfAbsent(
        person, it -> accounts.find(it).map(Person::name).orElseGet(it::value));
  }
}
