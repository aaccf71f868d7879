package org.colophon.credentials;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number on a certificate: year of issue, seven characters drawn by lot and a check character.
 * Knowing one number helps nobody to guess another; a single wrong character, or two neighbors
 * swapped, never gives another valid number.
 *
 * @param value as {@code LSSC-2026-7F3K-92QD}; without letters and digits people take for another
 */
public record CertificateNumber(String value) implements Serializable {

  private static final String PREFIX = "LSSC";
  private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRTVWXYZ";

  /** A prime: only then does the weighted sum see every swap. */
  private static final int MODULUS = CHARACTERS.length();

  public CertificateNumber {
    if (parse(value).filter(value::equals).isEmpty()) {
      throw new IllegalArgumentException("Not a certificate number: " + value);
    }
  }

  public static CertificateNumber of(String value) {
    return new CertificateNumber(value);
  }

  /**
   * Draws a new number. Whether it is taken already, the register knows.
   *
   * @param random must be cryptographically strong
   */
  static CertificateNumber draw(Year year, RandomGenerator random) {
    var body = new StringBuilder(String.format(Locale.ROOT, "%04d", year.getValue()));
    for (int i = 0; i < 7; i++) {
      body.append(CHARACTERS.charAt(random.nextInt(MODULUS)));
    }
    return new CertificateNumber(written(body.append(checkCharacter(body)).toString()));
  }

  /**
   * Reads what a person typed: small letters, spaces, other dashes or none, with or without the
   * first group.
   *
   * @return empty when it cannot be a number, for example because of a typing mistake
   */
  public static Optional<CertificateNumber> read(String typed) {
    return parse(typed).map(CertificateNumber::new);
  }

  private static Optional<String> parse(String typed) {
    var bare =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    var digits = bare.startsWith(PREFIX) ? bare.substring(PREFIX.length()) : bare;
    return digits.matches("[0-9]{4}[" + CHARACTERS + "]{8}")
            && checkCharacter(digits) == digits.charAt(11)
        ? Optional.of(written(digits))
        : Optional.empty();
  }

  private static String written(String bare) {
    return "%s-%s-%s-%s"
        .formatted(PREFIX, bare.substring(0, 4), bare.substring(4, 8), bare.substring(8));
  }

  /** Makes the sum of all twelve, weighted 12 down to 1, a multiple of the modulus. */
  private static char checkCharacter(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      var character = body.charAt(i);
      sum += (12 - i) * (i < 4 ? character - '0' : CHARACTERS.indexOf(character));
    }
    return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  @Override
  public String toString() {
    return value;
  }
}
