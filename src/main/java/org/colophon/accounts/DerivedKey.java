package org.colophon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one use, made out of {@code colophon.secret}: no key serves for two things. */
public final class DerivedKey {

  private static final String METHOD = "HmacSHA256";

  private DerivedKey() {}

  /**
   * @param secret of this installation; random, so one round of HMAC is enough
   * @param use names what the key is for
   * @return 32 bytes
   */
  public static byte[] of(String secret, String use) {
    return hmac(secret.getBytes(StandardCharsets.UTF_8), use);
  }

  /**
   * HMAC-SHA-256 of a text.
   *
   * @return 32 bytes
   */
  public static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(key, METHOD));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + METHOD, e);
    }
  }
}
