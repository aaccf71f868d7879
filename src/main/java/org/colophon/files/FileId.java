package org.colophon.files;

import java.io.Serializable;
import java.util.UUID;

/** Names one stored file. */
public record FileId(UUID value) implements Serializable {

  public static FileId of(String value) {
    return new FileId(UUID.fromString(value));
  }

  public static FileId next() {
    return new FileId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
