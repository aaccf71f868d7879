package org.colophon.fees;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation takes money.
 *
 * @param cardProvider who takes cards; {@code sandbox} only plays it, {@code none} offers no cards
 */
@ConfigurationProperties("colophon.fees")
record FeesSettings(@DefaultValue("sandbox") Provider cardProvider) {

  enum Provider {
    SANDBOX,
    NONE
  }
}
