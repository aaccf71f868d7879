package org.colophon.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that change every 30 seconds (TOTP, RFC 6238), as every such app makes them.
 */
final class TimeCodes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 20;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private TimeCodes() {}

  /** A new secret, in the letters and digits people type into an app. */
  static String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  /**
   * The step whose code this is: the one at hand, the one before or the one after, because clocks
   * of phones differ.
   *
   * @return 30 seconds each, counted from 1970; empty when it is the code of none of the three
   */
  static OptionalLong step(String secret, String code, Instant now) {
    var current = now.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> same(code(secret, step), code))
        .max();
  }

  static String code(String secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm()),
          Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Our own secret is no key", e);
    }
  }

  private static boolean same(String expected, String typed) {
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), typed.getBytes(US_ASCII));
  }
}
