package org.colophon.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a task asks for.
 *
 * <p>Tasklist checks a form in the browser alone and keeps whatever is sent. What is sent is held
 * against the form again here.
 *
 * @param fields what can be filled in
 */
record TaskForm(List<Field> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a form sets no limit of its own, in characters. */
  private static final int LONGEST = 4000;

  /**
   * One field.
   *
   * @param type the component's type in the form, as {@code textarea}
   * @param required must be filled in whenever the form shows it
   * @param always whether the form always shows it
   * @param options what can be chosen; empty where people write
   */
  record Field(
      String key,
      String label,
      String type,
      boolean required,
      boolean always,
      int longest,
      List<String> options) {

    void check(@Nullable Object value) {
      if (value == null || "".equals(value) || Boolean.FALSE.equals(value)) {
        if (required && always) {
          throw new Refusal("Please fill in “%s”.".formatted(label));
        }
      } else if (type.equals("checkbox")) {
        require(value instanceof Boolean, "“%s” can only be ticked or not.");
      } else {
        require(value instanceof String, "“%s” cannot be read. Please fill it in again.");
        checkText((String) value);
      }
    }

    private void checkText(String text) {
      require(text.length() <= longest, "“%s” is longer than " + longest + " characters.");
      require(
          options.isEmpty() || options.contains(text), "Please choose one of the options of “%s”.");
      require(!type.equals("datetime") || isDate(text), "“%s” is not a date.");
    }

    private void require(boolean good, String sentence) {
      if (!good) {
        throw new Refusal(sentence.formatted(label));
      }
    }

    private static boolean isDate(String text) {
      try {
        LocalDate.parse(text);
        return true;
      } catch (DateTimeException e) {
        return false;
      }
    }
  }

  /** A task without a form asks for nothing. */
  static final TaskForm NONE = new TaskForm(List.of());

  static TaskForm read(InputStream form) throws IOException {
    var fields = new ArrayList<Field>();
    JSON.readTree(form).path("components").forEach(it -> addTo(fields, it));
    return new TaskForm(fields);
  }

  private static void addTo(List<Field> fields, JsonNode component) {
    if (!component.has("key")) {
      return;
    }
    var validate = component.path("validate");
    var options = new ArrayList<String>();
    component.path("values").forEach(it -> options.add(it.path("value").asText()));
    var label = component.path("label").asText(component.path("dateLabel").asText());
    fields.add(
        new Field(
            component.path("key").asText(),
            label,
            component.path("type").asText(),
            validate.path("required").asBoolean(),
            !component.has("conditional"),
            validate.path("maxLength").asInt(LONGEST),
            List.copyOf(options)));
  }

  /**
   * Holds what was sent against the form.
   *
   * @throws Refusal that names the field and says what to do
   */
  void check(Map<String, Object> sent) {
    for (var key : sent.keySet()) {
      if (fields.stream().noneMatch(field -> field.key().equals(key))) {
        throw new Refusal(
            "The form of this task does not ask for “%s”. Nothing was saved."
                .formatted(key.length() > 60 ? key.substring(0, 60) + "…" : key));
      }
    }
    fields.forEach(field -> field.check(sent.get(field.key())));
  }
}
