package org.colophon.accounts;

/**
 * Somebody asked for a new password for an account.
 *
 * @param token what the link {@code /reset-password?token=} carries, good for one hour and one use
 */
public record PasswordResetRequested(PersonId person, String token) {

  /** Without the token. */
  @Override
  public String toString() {
    return "PasswordResetRequested by " + person;
  }
}
