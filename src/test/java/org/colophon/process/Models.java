package org.colophon.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the models in {@code processes/} as data. */
public final class Models {

  private static final Path FOLDER = Path.of("processes");

  /** Each is read once; nobody changes them. */
  private static final List<Model> ALL = read();

  private Models() {}

  static Stream<Model> all() {
    return ALL.stream();
  }

  private static List<Model> read() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .sorted()
          .map(Models::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The notices that send tasks ask for, by name. */
  public static Set<String> notices() {
    return all()
        .flatMap(model -> model.all(SendTask.class).stream())
        .map(Models::notice)
        .collect(Collectors.toSet());
  }

  /** The notice a send task asks for; empty when it names none. */
  static String notice(SendTask task) {
    return task.getExtensionElements().getElementsQuery().list().stream()
        .flatMap(it -> it.getChildElementsByType(CamundaInputParameter.class).stream())
        .filter(it -> it.getCamundaName().equals("notice"))
        .map(CamundaInputParameter::getTextContent)
        .findFirst()
        .orElse("");
  }

  /** When a timer is due: once, or again and again. */
  static ModelElementInstance time(TimerEventDefinition timer) {
    return timer.getTimeDate() == null ? timer.getTimeCycle() : timer.getTimeDate();
  }

  private static Model read(Path file) {
    return new Model(
        file.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(file.toFile()));
  }

  /**
   * One model.
   *
   * @param file its file's name without the ending
   */
  record Model(String file, BpmnModelInstance bpmn) {

    Process process() {
      return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
      return bpmn.getModelElementsByType(type);
    }

    /** In the order of the file, which follows the way of the case. */
    <T extends FlowElement> List<T> inOrder(Class<T> type) {
      return List.copyOf(all(type));
    }

    @Override
    public String toString() {
      return file;
    }
  }
}
