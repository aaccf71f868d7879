package org.colophon.webinars;

import java.io.Serializable;
import java.util.UUID;

/** Names one webinar. */
public record WebinarId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException when the text is no id
   */
  public static WebinarId of(String value) {
    return new WebinarId(UUID.fromString(value));
  }

  public static WebinarId next() {
    return new WebinarId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
