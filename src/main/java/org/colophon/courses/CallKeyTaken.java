package org.colophon.courses;

/** Says that a call came with the key of an earlier one and with other rows. */
public class CallKeyTaken extends Exception {

  CallKeyTaken(ProviderId provider, UploadId earlier) {
    super("%s sent other rows with the key of %s".formatted(provider, earlier));
  }
}
