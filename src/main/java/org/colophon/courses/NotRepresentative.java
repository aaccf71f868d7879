package org.colophon.courses;

import org.colophon.accounts.PersonId;

/** Says that a person does not act for the provider; to them it is not there. */
public class NotRepresentative extends Exception {

  public NotRepresentative(PersonId person, Object what) {
    super("%s does not act for the provider of %s".formatted(person, what));
  }
}
