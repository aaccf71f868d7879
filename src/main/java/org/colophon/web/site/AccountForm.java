package org.colophon.web.site;

import static java.util.Objects.requireNonNullElse;

import org.colophon.accounts.SignUp;
import org.jspecify.annotations.Nullable;

/** What a person typed into one of the account pages; what was not sent is empty. */
record AccountForm(String givenName, String familyName, String email, String password) {

  AccountForm(
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String email,
      @Nullable String password) {
    this.givenName = requireNonNullElse(givenName, "");
    this.familyName = requireNonNullElse(familyName, "");
    this.email = requireNonNullElse(email, "");
    this.password = requireNonNullElse(password, "");
  }

  static AccountForm empty() {
    return of("");
  }

  static AccountForm of(String email) {
    return new AccountForm("", "", email, "");
  }

  SignUp signUp() {
    return new SignUp(email, password, givenName, familyName);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "AccountForm";
  }
}
