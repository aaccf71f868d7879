package org.colophon.courses;

/** Says that a completion was already decided the other way, or withdrawn. */
public class CompletionClosed extends IllegalStateException {

  CompletionClosed(CompletionId completion, CompletionState state) {
    super(
        "Completion "
            + completion
            + " is closed: "
            + state.label().toLowerCase(java.util.Locale.ROOT));
  }
}
