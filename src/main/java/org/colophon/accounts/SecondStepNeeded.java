package org.colophon.accounts;

import org.springframework.security.authentication.AccountStatusException;

/**
 * The password was right and is not enough: a code has to follow, or an app has to be set up first.
 *
 * <p>An exception, so that nothing at all is opened in between: until the second step is made, the
 * person is as little signed in as a stranger, on our pages and in the engine's.
 */
public class SecondStepNeeded extends AccountStatusException {

  private final SignedInPerson person;

  SecondStepNeeded(SignedInPerson person) {
    super("A second step is needed");
    this.person = person;
    person.eraseCredentials();
  }

  /** Whose password it was. */
  public SignedInPerson person() {
    return person;
  }
}
