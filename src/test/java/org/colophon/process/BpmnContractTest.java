package org.colophon.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.colophon.accounts.Role;
import org.colophon.process.Models.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models and the code agree; each message says what is expected. */
class BpmnContractTest {

  private static final JavaClasses GLUE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.colophon.process");

  /** Which word an element's id begins with. */
  private static final Map<Class<? extends FlowElement>, String> PREFIXES =
      Map.of(
          StartEvent.class, "StartEvent",
          EndEvent.class, "EndEvent",
          UserTask.class, "UserTask",
          SendTask.class, "SendTask",
          CallActivity.class, "CallActivity",
          ExclusiveGateway.class, "Gateway",
          EventBasedGateway.class, "Gateway");

  private static Stream<Model> models() {
    return Models.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void fileIsNamedAfterItsProcess(Model model) {
    assertThat(model.all(org.camunda.bpm.model.bpmn.instance.Process.class)).hasSize(1);
    assertThat(model.process().getId()).isEqualTo(model.file());
    assertThat(model.process().isExecutable()).isTrue();
    assertThat(model.process().getName()).isNotBlank();
    assertThat(model.process().getDocumentations()).as("documentation").isNotEmpty();
  }

  /** Removal time counts from the start, so history must live longer than any case. */
  @ParameterizedTest
  @MethodSource("models")
  void historyOutlivesTheLongestCase(Model model) {
    var days = model.process().getCamundaHistoryTimeToLiveString();

    assertThat(days).isNotNull().matches("P[0-9]+D");
    assertThat(Integer.parseInt(days.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(2922);
  }

  @ParameterizedTest
  @MethodSource("models")
  void idsSayWhatTheElementIs(Model model) {
    PREFIXES.forEach(
        (type, prefix) ->
            assertThat(model.all(type))
                .allSatisfy(it -> assertThat(it.getId()).matches(prefix + "_[A-Z][A-Za-z0-9]+")));
    assertThat(model.all(ServiceTask.class))
        .allSatisfy(it -> assertThat(it.getId()).startsWith("ServiceTask_"));
    assertThat(
            Stream.concat(
                model.all(IntermediateCatchEvent.class).stream(),
                model.all(BoundaryEvent.class).stream()))
        .allSatisfy(
            it -> assertThat(it.getId()).matches("(Timer|Message|Error)_[A-Z][A-Za-z0-9]+"));
    assertThat(model.all(SequenceFlow.class))
        .allSatisfy(it -> assertThat(it.getId()).startsWith("Flow_"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsNamedAndDrawn(Model model) {
    assertThat(model.all(FlowNode.class))
        .filteredOn(it -> !(it instanceof EventBasedGateway))
        .allSatisfy(it -> assertThat(it.getName()).as(it.getId()).isNotBlank());
    assertThat(model.all(FlowNode.class))
        .allSatisfy(it -> assertThat(it.getDiagramElement()).as(it.getId()).isNotNull());
    assertThat(model.all(SequenceFlow.class))
        .allSatisfy(it -> assertThat(it.getDiagramElement()).as(it.getId()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyServiceAndSendTaskHasItsDelegate(Model model) {
    var beans = delegates();

    assertThat(model.all(ServiceTask.class))
        .allSatisfy(
            it ->
                assertThat(beans).as(it.getId()).contains(bean(it.getCamundaDelegateExpression())));
    assertThat(model.all(SendTask.class))
        .allSatisfy(
            it ->
                assertThat(it.getCamundaDelegateExpression())
                    .as(it.getId())
                    .isEqualTo("${notificationDelegate}"));
    assertThat(model.all(SendTask.class))
        .allSatisfy(it -> assertThat(Models.notice(it)).as(it.getId()).isNotBlank());
  }

  @Test
  void everyDelegateIsUsedInAModel() {
    var used =
        models()
            .flatMap(
                model ->
                    Stream.concat(
                        model.all(ServiceTask.class).stream()
                            .map(ServiceTask::getCamundaDelegateExpression),
                        model.all(SendTask.class).stream()
                            .map(SendTask::getCamundaDelegateExpression)))
            .map(BpmnContractTest::bean)
            .collect(Collectors.toSet());

    assertThat(delegates()).isEqualTo(used);
  }

  @ParameterizedTest
  @MethodSource("models")
  void noScriptAndNoClassRuns(Model model) {
    assertThat(model.all(ScriptTask.class)).isEmpty();
    assertThat(Bpmn.convertToString(model.bpmn()))
        .doesNotContain("camunda:script", "camunda:class=", "camunda:expression=");
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyUserTaskCanBeDoneInTimeBySomebody(Model model) {
    assertThat(model.all(UserTask.class))
        .allSatisfy(
            it -> {
              if (it.getCamundaCandidateGroups() == null) {
                assertThat(it.getCamundaCandidateUsers())
                    .as(it.getId())
                    .matches("\\$\\{[a-zA-Z]+\\.of\\([a-zA-Z]+\\)}");
              } else {
                assertThat(Role.ofGroup(it.getCamundaCandidateGroups())).as(it.getId()).isPresent();
              }
              assertThat(it.getCamundaDueDate()).as(it.getId()).startsWith("${");
              assertThat(it.getCamundaFollowUpDate()).as(it.getId()).startsWith("${");
              assertThat(it.getDocumentations())
                  .as(it.getId())
                  .singleElement()
                  .extracting(documentation -> documentation.getTextContent().strip())
                  .asString()
                  .as(it.getId())
                  .endsWith(".");
              assertThat(it.getAttributeValueNs(CAMUNDA, "formRefBinding"))
                  .as(it.getId())
                  .isEqualTo("deployment");
              assertThat(Path.of("forms", it.getAttributeValueNs(CAMUNDA, "formRef") + ".form"))
                  .exists();
            });
  }

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** A user task that is late tells somebody. */
  @ParameterizedTest
  @MethodSource("models")
  void everyUserTaskHasATimerForWhenItIsLate(Model model) {
    var timed =
        model.all(BoundaryEvent.class).stream()
            .filter(
                it -> it.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
            .map(BoundaryEvent::getAttachedTo)
            .map(Activity::getId)
            .collect(Collectors.toSet());

    assertThat(model.all(UserTask.class)).extracting(UserTask::getId).allMatch(timed::contains);
  }

  @ParameterizedTest
  @MethodSource("models")
  void timersNameAVariableNeverANumber(Model model) {
    assertThat(model.all(TimerEventDefinition.class))
        .allSatisfy(
            it ->
                assertThat(Models.time(it).getTextContent())
                    .as(it.getId())
                    .matches("\\$\\{[a-zA-Z]+}"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void gatewaysAskAQuestionAndHaveOneDefaultAnswer(Model model) {
    assertThat(model.all(ExclusiveGateway.class))
        .allSatisfy(
            it -> {
              assertThat(it.getName()).as(it.getId()).endsWith("?");
              assertThat(it.getDefault()).as(it.getId()).isNotNull();
              assertThat(it.getOutgoing())
                  .allSatisfy(
                      flow -> {
                        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                        assertThat(flow.getConditionExpression() == null)
                            .as(flow.getId())
                            .isEqualTo(flow.equals(it.getDefault()));
                      });
            });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyMessageIsSentByAContract(Model model) {
    var known = messages();

    assertThat(model.all(Message.class)).extracting(Message::getName).allMatch(known::contains);
    assertThat(model.all(MessageEventDefinition.class))
        .allSatisfy(it -> assertThat(it.getMessage()).as(it.getId()).isNotNull());
  }

  @Test
  void everyMessageOfAContractIsCaughtByAModel() {
    var caught =
        models()
            .flatMap(model -> model.all(Message.class).stream())
            .map(Message::getName)
            .collect(Collectors.toSet());

    assertThat(messages()).isEqualTo(caught);
  }

  @ParameterizedTest
  @MethodSource("models")
  void calledProcessesExistAndComeFromTheSameDeployment(Model model) {
    var processes = models().map(Model::file).toList();

    assertThat(model.all(CallActivity.class))
        .allSatisfy(
            it -> {
              assertThat(processes).contains(it.getCalledElement());
              assertThat(it.getCamundaCalledElementBinding()).isEqualTo("deployment");
            });
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelHasItsContractAndItsTest(Model model) {
    var name =
        Arrays.stream(model.file().split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    var place = "org.colophon.process." + model.file().replace("-", "") + ".";

    assertThat(GLUE.contain(place + name)).as("contract class %s", place + name).isTrue();
    assertThat(Path.of("src/test/java", (place + name).replace('.', '/') + "ProcessTest.java"))
        .exists();
  }

  @ParameterizedTest
  @MethodSource("models")
  void subprocessesAreNamedAndOneDeep(Model model) {
    assertThat(model.all(SubProcess.class))
        .filteredOn(it -> !it.triggeredByEvent())
        .allSatisfy(
            it -> {
              assertThat(it.getId()).matches("SubProcess_[A-Z][A-Za-z0-9]+");
              assertThat(it.getParentElement()).isEqualTo(model.process());
            });
  }

  /** A renamed step tells its old ids, so that running cases find it. */
  @ParameterizedTest
  @MethodSource("models")
  void formerIdsAreOfTheSameKindAndNoLongerUsed(Model model) {
    assertThat(model.all(CamundaProperty.class))
        .allSatisfy(
            property -> {
              var step =
                  (FlowNode) property.getParentElement().getParentElement().getParentElement();
              var sameKind = property.getCamundaName().equals("formerly");
              assertThat(property.getCamundaName()).as(step.getId()).isIn("formerly", "insteadOf");
              assertThat(property.getCamundaValue().split(","))
                  .extracting(String::strip)
                  .allSatisfy(
                      former -> {
                        assertThat(former.startsWith(step.getId().replaceAll("_.*", "_")))
                            .as(former)
                            .isEqualTo(sameKind);
                        ModelElementInstance used = model.bpmn().getModelElementById(former);
                        assertThat(used).as(former).isNull();
                      });
            });
  }

  @Test
  void everyFormIsUsedByOneTaskAndNamedAfterIt() throws IOException {
    var used =
        models()
            .flatMap(model -> model.all(UserTask.class).stream())
            .map(task -> task.getAttributeValueNs(CAMUNDA, "formRef"))
            .toList();

    assertThat(used).doesNotHaveDuplicates();
    assertThat(forms().keySet()).containsExactlyInAnyOrderElementsOf(used);
    forms().forEach((name, form) -> assertThat(form.get("id").asText()).isEqualTo(name));
  }

  /** What a form asks is read by a delegate, and what a delegate reads is asked by a form. */
  @Test
  void formsAskExactlyWhatDelegatesRead() throws IOException {
    var asked = new HashSet<String>();
    for (var form : forms().values()) {
      form.get("components")
          .forEach(
              component -> {
                if (component.has("key")) {
                  asked.add(component.get("key").asText());
                }
              });
    }

    assertThat(asked).isEqualTo(formFields());
  }

  /**
   * A text is read as Markdown: what a provider typed would become a link or a style sheet there.
   */
  @Test
  void noFormReadsAsMarkupWhatSomebodyTyped() throws IOException {
    var numbers = Pattern.compile("\\{\\{caseNumber}}");
    forms()
        .forEach(
            (name, form) ->
                form.findParents("type")
                    .forEach(
                        part -> {
                          if (part.get("type").asText().equals("text")) {
                            assertThat(numbers.matcher(part.get("text").asText()).replaceAll(""))
                                .as(name)
                                .doesNotContain("{{");
                          }
                        }));
  }

  private static Map<String, JsonNode> forms() throws IOException {
    var mapper = new ObjectMapper();
    try (var files = Files.list(Path.of("forms"))) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString().replace(".form", ""),
              file -> {
                try {
                  return mapper.readTree(file.toFile());
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              }));
    }
  }

  private static Set<String> delegates() {
    return GLUE.stream()
        .filter(it -> it.isAssignableTo(JavaDelegate.class) && !it.isInterface())
        .map(JavaClass::getSimpleName)
        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> messages() {
    return constants(it -> it.getSimpleName().equals("Messages"), String.class)
        .collect(Collectors.toSet());
  }

  private static Set<String> formFields() {
    var several =
        constants(it -> true, Map.class)
            .flatMap(it -> ((Map<?, ?>) it).values().stream())
            .filter(FormField.class::isInstance)
            .map(FormField.class::cast);
    return Stream.concat(constants(it -> true, FormField.class), several)
        .map(FormField::name)
        .collect(Collectors.toSet());
  }

  private static <T> Stream<T> constants(
      java.util.function.Predicate<JavaClass> where, Class<T> type) {
    return GLUE.stream()
        .filter(where)
        .flatMap(it -> Arrays.stream(it.reflect().getDeclaredFields()))
        .filter(
            field ->
                field.getType() == type
                    && java.lang.reflect.Modifier.isStatic(field.getModifiers()))
        .map(field -> type.cast(value(field)));
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String bean(String expression) {
    return expression.replaceAll("[${}]", "");
  }
}
