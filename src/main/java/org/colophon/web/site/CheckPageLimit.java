package org.colophon.web.site;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.colophon.accounts.Brake;
import org.colophon.accounts.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps anyone from trying out numbers by the thousand (R55). */
@Component
@EnableConfigurationProperties(CheckPageSettings.class)
class CheckPageLimit {

  static final Duration WINDOW = Duration.ofMinutes(1);

  private final Brake checks;

  @Autowired
  CheckPageLimit(CheckPageSettings settings) {
    this(settings, Ticker.systemTicker());
  }

  CheckPageLimit(CheckPageSettings settings, Ticker ticker) {
    this.checks = new Brake(settings.perMinute(), WINDOW, ticker);
  }

  /**
   * Counts one check.
   *
   * @param address of the sender, as numbers
   * @return false when the sender has to wait
   */
  boolean allows(String address) {
    return checks.take(Sender.of(address)).isZero();
  }
}
