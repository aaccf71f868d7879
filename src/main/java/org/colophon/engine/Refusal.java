package org.colophon.engine;

/**
 * Says no to what somebody tried to do with a task; its message is a whole sentence for that
 * person.
 *
 * <p>Thrown in a task listener or a delegate, it undoes the click, and the person reads the
 * sentence alone, without the engine's wrapping.
 */
public class Refusal extends RuntimeException {

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
