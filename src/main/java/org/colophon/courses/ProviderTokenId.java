package org.colophon.courses;

import java.util.UUID;

/** Names one token of a provider's program; it is no secret. */
public record ProviderTokenId(UUID value) {

  static ProviderTokenId next() {
    return new ProviderTokenId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
