package org.colophon.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.colophon.engine.Refusal;

/**
 * What a person typed into one field of a task's form.
 *
 * <p>Tasklist sends it unchecked, as text; reading it here turns it into what is meant or refuses
 * it with a sentence that names the field.
 *
 * @param name the field's key in the form
 * @param label the field's label in the form
 */
public record FormField(String name, String label) {

  private static final int LONGEST = 4000;

  /** What was typed, without blanks around it; empty when nothing was. */
  public Optional<String> text(VariableScope scope) {
    var value = scope.getVariable(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new Refusal("“" + label + "” cannot be read. Please fill it in again.");
    }
    var text = value.toString().strip();
    if (text.length() > LONGEST) {
      throw new Refusal("“" + label + "” is longer than " + LONGEST + " characters.");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * What was typed.
   *
   * @throws Refusal when nothing was
   */
  public String required(VariableScope scope) {
    return text(scope).orElseThrow(() -> new Refusal("Please fill in “" + label + "”."));
  }

  /**
   * The option that was chosen.
   *
   * @throws Refusal when none was, or one the form does not offer
   */
  public <E extends Enum<E>> E choice(VariableScope scope, Class<E> options) {
    var chosen = required(scope);
    return Arrays.stream(options.getEnumConstants())
        .filter(option -> option.name().equals(chosen))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "Please choose one of the options of “"
                        + label
                        + "”: "
                        + Arrays.stream(options.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The day that was chosen.
   *
   * @throws Refusal when none was, or it is no date
   */
  public LocalDate day(VariableScope scope) {
    var typed = required(scope);
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Refusal("“" + label + "” is not a date: " + typed, e);
    }
  }

  /** Takes the typed text out of the engine once a record keeps it. */
  public void forget(VariableScope scope) {
    scope.removeVariable(name);
  }
}
