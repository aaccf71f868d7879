package org.colophon.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.colophon.process.Models.Model;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/processes.md} as the models are. Run with {@code -Dprocesses.write} to write it
 * anew.
 */
class ProcessTablesTest {

  private static final Path TABLES = Path.of("docs/processes.md");
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  @Test
  void processTablesAreAsTheModelsAre() throws IOException {
    var tables = tables();
    if (System.getProperty("processes.write") != null) {
      Files.writeString(TABLES, tables, UTF_8);
    }

    assertThat(Files.readString(TABLES, UTF_8))
        .as("stale: ./mvnw test -Dtest=ProcessTablesTest -Dprocesses.write writes it anew")
        .isEqualTo(tables);
  }

  private static String tables() {
    return """
        # The processes

        Written from the models in `processes/` by `ProcessTablesTest`; do not edit by hand. Open a model in Camunda Modeler, or
        a running case in Cockpit, to see it drawn.

        """
        + Models.all().map(ProcessTablesTest::table).collect(Collectors.joining("\n"));
  }

  private static String table(Model model) {
    var text = new StringBuilder("## " + model.process().getName() + "\n\n");
    text.append("`processes/").append(model.file()).append(".bpmn`. ");
    text.append(
        documentation(model.process().getDocumentations().iterator().next().getTextContent()));
    text.append("\n\n| | |\n| --- | --- |\n");
    row(text, "Starts on", starts(model));
    row(text, "Calls", calls(model));
    row(text, "Waits for", waits(model));
    row(text, "Tells people", notices(model));
    row(text, "Ends", ends(model));
    tasks(text, model);
    return text.toString();
  }

  private static void row(StringBuilder text, String title, Stream<String> parts) {
    var joined = parts.distinct().collect(Collectors.joining(" · "));
    text.append("| ").append(title).append(" | ").append(joined.isEmpty() ? "–" : joined);
    text.append(" |\n");
  }

  private static Stream<String> starts(Model model) {
    return model.inOrder(StartEvent.class).stream()
        .map(
            it ->
                it.getName() + (message(it).isEmpty() ? " (called)" : " (`" + message(it) + "`)"));
  }

  private static Stream<String> calls(Model model) {
    return model.inOrder(CallActivity.class).stream().map(it -> "`" + it.getCalledElement() + "`");
  }

  private static Stream<String> waits(Model model) {
    return Stream.concat(
            model.inOrder(IntermediateCatchEvent.class).stream(),
            model.inOrder(BoundaryEvent.class).stream())
        .filter(it -> !(it.getEventDefinitions().iterator().next() instanceof ErrorEventDefinition))
        .map(it -> it.getName() + " (" + trigger(it) + ")");
  }

  private static Stream<String> notices(Model model) {
    return model.inOrder(SendTask.class).stream()
        .flatMap(it -> it.getExtensionElements().getElementsQuery().list().stream())
        .flatMap(it -> it.getChildElementsByType(CamundaInputParameter.class).stream())
        .filter(it -> it.getCamundaName().equals("notice"))
        .map(it -> "`" + it.getTextContent() + "`");
  }

  private static Stream<String> ends(Model model) {
    return model.inOrder(EndEvent.class).stream().map(EndEvent::getName);
  }

  private static String group(UserTask task) {
    var group = task.getCamundaCandidateGroups();
    return group == null ? "whom it is offered to, or who may take it" : group;
  }

  private static void tasks(StringBuilder text, Model model) {
    List<UserTask> tasks = model.inOrder(UserTask.class);
    if (tasks.isEmpty()) {
      return;
    }
    text.append("\n| task | group | form | due | late |\n| --- | --- | --- | --- | --- |\n");
    for (var task : tasks) {
      text.append("| ").append(task.getName());
      text.append(" | ").append(group(task));
      text.append(" | `forms/").append(task.getAttributeValueNs(CAMUNDA, "formRef"));
      text.append(".form` | `").append(variable(task.getCamundaDueDate()));
      text.append("` | ").append(late(model, task)).append(" |\n");
    }
  }

  private static String late(Model model, UserTask task) {
    return model.inOrder(BoundaryEvent.class).stream()
        .filter(it -> it.getAttachedTo().equals(task))
        .filter(it -> it.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
        .map(BoundaryEvent::getName)
        .collect(Collectors.joining(", "));
  }

  private static String trigger(CatchEvent event) {
    return event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition timer
        ? "timer `"
            + variable(Models.time(timer).getTextContent())
            + (timer.getTimeCycle() == null ? "`" : "`, again and again")
        : "`" + message(event) + "`";
  }

  private static String message(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(it -> ((MessageEventDefinition) it).getMessage().getName())
        .findFirst()
        .orElse("");
  }

  private static String variable(String expression) {
    return expression.replaceAll("[${}]", "");
  }

  private static String documentation(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
