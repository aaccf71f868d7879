package org.colophon.accounts;

/**
 * What a person types to open an account of their own. Pages check the parts first, with {@link
 * EmailAddress}, {@link PasswordPolicy} and {@link PersonName}.
 */
public record SignUp(String email, String password, String givenName, String familyName) {

  /**
   * @throws IllegalArgumentException when a part would not pass its check
   */
  public SignUp {
    email = EmailAddress.of(email).value();
    PasswordPolicy.require(password, email);
    givenName = PersonName.require(givenName);
    familyName = PersonName.require(familyName);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SignUp";
  }
}
