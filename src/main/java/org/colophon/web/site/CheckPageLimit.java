package org.colophon.web.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps anyone from trying out numbers by the thousand (R55). */
@Component
@EnableConfigurationProperties(CheckPageSettings.class)
class CheckPageLimit {

  static final Duration WINDOW = Duration.ofMinutes(1);

  /** More senders than this at once, and the oldest are forgotten: memory stays bounded. */
  private static final int SENDERS = 100_000;

  private final CheckPageSettings settings;
  private final Cache<String, AtomicInteger> checks;

  @Autowired
  CheckPageLimit(CheckPageSettings settings) {
    this(settings, Ticker.systemTicker());
  }

  CheckPageLimit(CheckPageSettings settings, Ticker ticker) {
    this.settings = settings;
    this.checks =
        Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(SENDERS)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Counts one check.
   *
   * @param address of the sender, as numbers
   * @return false when the sender has to wait
   */
  boolean allows(String address) {
    return checks.get(sender(address), it -> new AtomicInteger()).incrementAndGet()
        <= settings.perMinute();
  }

  /** One household has billions of IPv6 addresses: its network counts as one sender. */
  private static String sender(String address) {
    try {
      return InetAddress.getByName(address) instanceof Inet6Address ip
          ? HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), 8))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
