package org.colophon.courses;

import java.util.UUID;

/** Names one file of attested completions. */
public record UploadId(UUID value) {

  static UploadId next() {
    return new UploadId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
