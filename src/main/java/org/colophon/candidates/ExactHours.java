package org.colophon.candidates;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number of hours as a fraction, so that sevenths of a week add up without rounding.
 *
 * @param hours numerator
 * @param parts denominator, above 0
 */
record ExactHours(BigDecimal hours, BigInteger parts) {

  static final ExactHours NONE = new ExactHours(BigDecimal.ZERO, BigInteger.ONE);

  /** Hours in so many days of a week that has so many hours. */
  static ExactHours weekly(BigDecimal hoursPerWeek, long days) {
    return of(hoursPerWeek, days, 7);
  }

  /** The share of a sum that falls on some of its days. */
  static ExactHours share(BigDecimal total, long days, long ofDays) {
    return of(total, days, ofDays);
  }

  ExactHours plus(ExactHours other) {
    return new ExactHours(
        hours
            .multiply(new BigDecimal(other.parts))
            .add(other.hours.multiply(new BigDecimal(parts))),
        parts.multiply(other.parts));
  }

  /** Cut off after so many decimals, never rounded up. */
  BigDecimal cutTo(int decimals) {
    return hours.divide(new BigDecimal(parts), decimals, RoundingMode.DOWN);
  }

  private static ExactHours of(BigDecimal hours, long days, long parts) {
    return new ExactHours(hours.multiply(BigDecimal.valueOf(days)), BigInteger.valueOf(parts));
  }
}
