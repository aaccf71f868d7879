package org.colophon.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns an unusable bucket of files into one plain message on the console. */
class BucketUnusableAnalyzer extends AbstractFailureAnalyzer<BucketUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, BucketUnusable unusable) {
    return new FailureAnalysis(
        unusable.getMessage(),
        "Look at the settings colophon.files.bucket (COLOPHON_FILES_BUCKET_NAME and the others),"
            + " or let whoever runs the store allow these keys to read, write and delete there.",
        unusable);
  }
}
