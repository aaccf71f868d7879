package org.colophon.credentials;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Year;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gives certificate numbers, none of them twice. */
@Component
class CertificateNumbers {

  private final RegisterEntryRepository entries;
  private final RandomGenerator random;
  private final Clock clock;

  @Autowired
  CertificateNumbers(RegisterEntryRepository entries, Clock clock) {
    this(entries, clock, new SecureRandom());
  }

  CertificateNumbers(RegisterEntryRepository entries, Clock clock, RandomGenerator random) {
    this.entries = entries;
    this.clock = clock;
    this.random = random;
  }

  /** Draws until a number is free; the first one nearly always is. */
  CertificateNumber draw(Year year) {
    return Stream.generate(() -> CertificateNumber.draw(year, random))
        .filter(number -> entries.take(number.value(), clock.instant()) == 1)
        .findFirst()
        .orElseThrow();
  }
}
