package org.colophon.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** Reads what the engine's commands are about to do; they keep it to themselves. */
final class CommandField {

  private CommandField() {}

  static @Nullable Object of(Command<?> command, String name) {
    return new DirectFieldAccessor(command).getPropertyValue(name);
  }
}
