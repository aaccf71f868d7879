package org.colophon.program;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a broken program file into one plain message on the console. */
class ProgramFileBrokenAnalyzer extends AbstractFailureAnalyzer<ProgramFileBroken> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, ProgramFileBroken broken) {
    return new FailureAnalysis(
        "The program's rules cannot be used.%n%n  File:   %s%n  Place:  %s%n  Reason: %s"
            .formatted(broken.file(), broken.place(), broken.reason()),
        "Correct the file and start again.",
        broken);
  }
}
