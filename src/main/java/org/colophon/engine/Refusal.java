package org.colophon.engine;

import org.jspecify.annotations.Nullable;

/**
 * Says no to what somebody tried to do with a task; its message is a whole sentence for that
 * person.
 *
 * <p>Thrown in a task listener or a delegate, it undoes the click, and the person reads the
 * sentence alone, without the engine's wrapping.
 */
public class Refusal extends RuntimeException {

  public Refusal(String sentence) {
    this(sentence, null);
  }

  /** Without a stack trace: it says no to a person, it is no fault to be found. */
  public Refusal(String sentence, @Nullable Throwable cause) {
    super(sentence, cause, false, false);
  }
}
