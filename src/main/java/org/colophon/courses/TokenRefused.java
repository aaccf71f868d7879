package org.colophon.courses;

/** Says why a token was not made; the message is for the person who wants one. */
public class TokenRefused extends Exception {

  private TokenRefused(String message) {
    super(message);
  }

  static TokenRefused tooMany(int most) {
    return new TokenRefused(
        "You have %d tokens that are good. Revoke one that is not needed first.".formatted(most));
  }

  static TokenRefused nameTaken() {
    return new TokenRefused("Another token that is good has this name. Choose another name.");
  }
}
