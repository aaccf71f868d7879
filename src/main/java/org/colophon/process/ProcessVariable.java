package org.colophon.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable with a name and a type: the only way to read or write the engine's data.
 *
 * <p>Variables are ids, decisions and dates the model routes by; never personal data.
 */
public final class ProcessVariable<T> {

  private final String name;
  private final Function<Object, T> decode;
  private final Function<T, Object> encode;

  private ProcessVariable(String name, Function<Object, T> decode, Function<T, Object> encode) {
    this.name = name;
    this.decode = decode;
    this.encode = encode;
  }

  /** An id or enum, stored as text so that Cockpit stays readable. */
  public static <T> ProcessVariable<T> text(String name, Function<String, T> decode) {
    return new ProcessVariable<>(name, value -> decode.apply((String) value), Object::toString);
  }

  public static ProcessVariable<String> text(String name) {
    return text(name, Function.identity());
  }

  /** A yes or no the model routes by. */
  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, value -> (Boolean) value, value -> value);
  }

  /** A moment a timer or a due date waits for. */
  public static ProcessVariable<Instant> moment(String name) {
    return new ProcessVariable<>(name, value -> ((Date) value).toInstant(), Date::from);
  }

  /**
   * Reads the variable.
   *
   * @throws IllegalStateException when it is missing
   */
  public T from(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is missing"));
  }

  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(decode);
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, encode.apply(value));
  }

  /** Takes the variable away again, for what a person wrote and a record now keeps. */
  public void remove(VariableScope scope) {
    scope.removeVariable(name);
  }

  /** A map with this one variable, for starting a process or completing a task. */
  public VariableMap of(T value) {
    return put(Variables.createVariables(), value);
  }

  public VariableMap put(VariableMap variables, T value) {
    return variables.putValue(name, encode.apply(value));
  }

  public String name() {
    return name;
  }
}
