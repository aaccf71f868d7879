package org.colophon.files;

/** A piece does not begin where the last one ended; the sender asks how much is there. */
public class OtherOffset extends Exception {

  OtherOffset(UploadId upload, long offset) {
    super("Upload %s does not go on at %d".formatted(upload, offset));
  }
}
