package org.colophon.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns an unusable folder of files into one plain message on the console. */
class FolderUnusableAnalyzer extends AbstractFailureAnalyzer<FolderUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, FolderUnusable unusable) {
    return new FailureAnalysis(
        unusable.getMessage(),
        "Let the user Colophon runs as write there, or name another folder:"
            + " set colophon.files.folder (COLOPHON_FILES_FOLDER).",
        unusable);
  }
}
