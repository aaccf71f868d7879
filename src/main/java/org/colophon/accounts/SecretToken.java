package org.colophon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret nobody can guess: the person gets it by mail, we keep only its hash. */
public record SecretToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static SecretToken next() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 in hex. A plain hash is enough: the secret is random, so there is nothing to try. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SecretToken";
  }
}
