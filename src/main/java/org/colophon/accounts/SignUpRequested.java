package org.colophon.accounts;

/**
 * Somebody signed up; a mail with a link proves that the address is theirs.
 *
 * @param token what the link {@code /confirm?token=} carries, good for 24 hours and one use
 */
public record SignUpRequested(PersonId person, String token) {

  /** Without the token. */
  @Override
  public String toString() {
    return "SignUpRequested by " + person;
  }
}
