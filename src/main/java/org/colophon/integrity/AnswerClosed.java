package org.colophon.integrity;

/** Says that an answer comes too late, or that there is another one; the message tells them. */
public class AnswerClosed extends Exception {

  AnswerClosed(String reason) {
    super(reason);
  }
}
