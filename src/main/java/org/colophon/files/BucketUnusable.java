package org.colophon.files;

import java.net.UnknownHostException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of files cannot be reached or written, so nothing starts. */
class BucketUnusable extends RuntimeException {

  BucketUnusable(BucketSettings settings, SdkException cause) {
    super("Files cannot be kept in %s: %s".formatted(settings.where(), reason(cause)), cause);
  }

  private static String reason(SdkException cause) {
    if (cause instanceof S3Exception answered) {
      return switch (answered.statusCode()) {
        case 404 -> "there is no such bucket";
        case 401, 403 -> "the keys are wrong or may not write there";
        case 301, 307 -> "it is in another region";
        default -> "the store answers with status " + answered.statusCode();
      };
    }
    for (Throwable it = cause; it != null; it = it.getCause()) {
      if (it instanceof UnknownHostException) {
        return "its host is not known";
      }
      if (it instanceof java.io.IOException) {
        return "the store does not answer";
      }
    }
    return String.valueOf(cause.getMessage());
  }
}
