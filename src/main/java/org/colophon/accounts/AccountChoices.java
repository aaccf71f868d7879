package org.colophon.accounts;

import jakarta.persistence.Embeddable;

/** What a person chooses about their account: password and name. */
@Embeddable
record AccountChoices(String passwordHash, String givenName, String familyName) {

  /** Without the hash. */
  @Override
  public String toString() {
    return "AccountChoices";
  }
}
