package org.colophon.webinars;

import java.io.Serializable;
import java.util.UUID;

/** Names one registration for a webinar. */
public record RegistrationId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException when the text is no id
   */
  public static RegistrationId of(String value) {
    return new RegistrationId(UUID.fromString(value));
  }

  public static RegistrationId next() {
    return new RegistrationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
