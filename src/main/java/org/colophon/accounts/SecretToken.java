package org.colophon.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

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
    return DigestUtils.sha256Hex(value);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SecretToken";
  }
}
