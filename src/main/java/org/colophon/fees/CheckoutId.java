package org.colophon.fees;

import java.io.Serializable;
import java.util.UUID;

/** Names one visit to the card cashier; hard to guess, since it stands in an address. */
public record CheckoutId(UUID value) implements Serializable {

  public static CheckoutId of(String value) {
    return new CheckoutId(UUID.fromString(value));
  }

  public static CheckoutId next() {
    return new CheckoutId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
