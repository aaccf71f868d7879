package org.colophon.files;

import java.io.Serializable;
import java.util.UUID;

/** Names one upload that comes in pieces. */
public record UploadId(UUID value) implements Serializable {

  public static UploadId next() {
    return new UploadId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
