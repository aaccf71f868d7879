package org.colophon.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password chosen by a person must be like: long, and not the person's own address. */
public final class PasswordPolicy {

  public static final int MIN_LENGTH = 12;

  /** More than this the password hash (bcrypt) cannot take in. */
  private static final int MAX_BYTES = 72;

  private PasswordPolicy() {}

  /**
   * Why a password will not do.
   *
   * @param password as typed
   * @param email the address it is for, as typed
   * @return a sentence that says what to do; empty when the password is good
   */
  public static Optional<String> objection(String password, String email) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      return Optional.of("Choose a password with at least " + MIN_LENGTH + " characters.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of(
          "Choose a password with up to 72 characters; letters with accents count as two.");
    }
    if (isAddress(password, email)) {
      return Optional.of("Choose a password that is not your email address.");
    }
    return Optional.empty();
  }

  private static boolean isAddress(String password, String email) {
    var typed = password.strip().toLowerCase(Locale.ROOT);
    var address = email.strip().toLowerCase(Locale.ROOT);
    return typed.equals(address) || typed.equals(address.replaceFirst("@.*", ""));
  }

  static void require(String password, String email) {
    objection(password, email)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException("The password was not checked: " + objection);
            });
  }
}
