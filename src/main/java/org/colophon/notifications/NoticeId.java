package org.colophon.notifications;

import java.io.Serializable;
import java.util.UUID;

/** Names one notice. */
public record NoticeId(UUID value) implements Serializable {

  public static NoticeId of(String value) {
    return new NoticeId(UUID.fromString(value));
  }

  public static NoticeId next() {
    return new NoticeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
