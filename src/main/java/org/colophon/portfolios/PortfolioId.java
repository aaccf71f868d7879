package org.colophon.portfolios;

import java.io.Serializable;
import java.util.UUID;

/** Names one portfolio. */
public record PortfolioId(UUID value) implements Serializable {

  public static PortfolioId of(String value) {
    return new PortfolioId(UUID.fromString(value));
  }

  public static PortfolioId next() {
    return new PortfolioId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
