package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskFormTest {

  static final String FORM =
      """
      {"components": [
        {"type": "text", "text": "Read this"},
        {"type": "radio", "key": "decision", "label": "Decision", "validate": {"required": true},
         "values": [{"value": "ACCEPT"}, {"value": "REFUSE"}]},
        {"type": "textarea", "key": "note", "label": "Note", "validate": {"maxLength": 20}},
        {"type": "textarea", "key": "long", "label": "Long note"},
        {"type": "select", "key": "reason", "label": "Reason", "validate": {"required": true},
         "conditional": {"hide": "=x"}, "values": [{"value": "HOURS"}]},
        {"type": "checkbox", "key": "sure", "label": "I am sure", "validate": {"required": true}},
        {"type": "datetime", "key": "on", "dateLabel": "Sent on"}
      ]}
      """;

  final TaskForm form = form();

  @Test
  void takesWhatTheFormAsksForAndTasklistSends() {
    assertThatCode(
            () -> form.check(with(Map.of("note", "", "on", "2028-02-29", "reason", "HOURS"))))
        .doesNotThrowAnyException();
    assertThatCode(() -> form.check(with(Map.of()))).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatTheFormDoesNotAskFor() {
    refused(Map.of("candidateId", "x"), "does not ask for “candidateId”");
    refused(Map.of("x".repeat(5000), "x"), "“" + "x".repeat(60) + "…”");
  }

  @Test
  void refusesWhatIsMissing() {
    refused(Map.of("decision", ""), "Please fill in “Decision”.");
    refused(Map.of("sure", false), "Please fill in “I am sure”.");
    assertThatThrownBy(() -> form.check(Map.of("sure", true)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Please fill in “Decision”.");
  }

  @Test
  void refusesWhatIsOfAnotherKind() {
    refused(Map.of("note", 5), "“Note” cannot be read. Please fill it in again.");
    refused(Map.of("note", Map.of("a", "b")), "“Note” cannot be read. Please fill it in again.");
    refused(Map.of("sure", "yes"), "“I am sure” can only be ticked or not.");
    refused(Map.of("on", "2027-02-29"), "“Sent on” is not a date.");
    refused(Map.of("decision", "MAYBE"), "Please choose one of the options of “Decision”.");
    refused(Map.of("reason", "NOTHING"), "Please choose one of the options of “Reason”.");
  }

  @Test
  void refusesWhatIsTooLong() {
    refused(Map.of("note", "x".repeat(21)), "“Note” is longer than 20 characters.");
    refused(Map.of("long", "x".repeat(100_000)), "“Long note” is longer than 4000 characters.");
  }

  @Test
  void aTaskWithoutAFormTakesNothing() {
    assertThatCode(() -> TaskForm.NONE.check(Map.of())).doesNotThrowAnyException();
    assertThatThrownBy(() -> TaskForm.NONE.check(Map.of("a", "b"))).isInstanceOf(Refusal.class);
  }

  private void refused(Map<String, Object> sent, String sentence) {
    assertThatThrownBy(() -> form.check(with(sent)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  private static Map<String, Object> with(Map<String, Object> sent) {
    var all = new HashMap<String, Object>(Map.of("decision", "ACCEPT", "sure", true));
    all.putAll(sent);
    return all;
  }

  private static TaskForm form() {
    try {
      return TaskForm.read(new ByteArrayInputStream(FORM.getBytes()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
