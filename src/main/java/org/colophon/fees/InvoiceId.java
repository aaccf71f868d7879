package org.colophon.fees;

import java.io.Serializable;
import java.util.UUID;

/** Names one invoice inside the system; people quote its number instead. */
public record InvoiceId(UUID value) implements Serializable {

  public static InvoiceId of(String value) {
    return new InvoiceId(UUID.fromString(value));
  }

  public static InvoiceId next() {
    return new InvoiceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
