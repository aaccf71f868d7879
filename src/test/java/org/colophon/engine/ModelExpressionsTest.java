package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.joda.time.DateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/** What an expression reaches, and that our models name nothing else. */
class ModelExpressionsTest {

  static final StaticApplicationContext beans = new StaticApplicationContext();
  static final ProcessEngine engine =
      EngineInMemory.with(new EngineConfiguration().fencedExpressions(beans));

  static {
    beans.getBeanFactory().registerSingleton("sampleDelegate", (JavaDelegate) execution -> {});
    beans.getBeanFactory().registerSingleton("sample", new Sample());
    beans.getBeanFactory().registerSingleton("dataSource", new StringBuilder("secret"));
  }

  @ForModels
  public static class Sample {
    public String twice(String word) {
      return word + word;
    }
  }

  @AfterAll
  static void closeEngine() {
    engine.close();
  }

  @AfterEach
  void undeploy() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .list()
        .forEach(it -> engine.getRepositoryService().deleteDeployment(it.getId(), true));
  }

  @Test
  void variablesCaseNumbersDelegatesAndMomentsAreReached() {
    assertThat(valueOf("${word}")).isEqualTo("hello");
    assertThat(valueOf("${word == 'hello'}")).isEqualTo(true);
    assertThat(valueOf("#{execution.processBusinessKey}")).isEqualTo("C-1");
    assertThat(valueOf("${dateTime().plusDays(7)}")).isInstanceOf(DateTime.class);
    assertThat(valueOf("${sample.twice(word)}")).isEqualTo("hellohello");
    assertThat(valueOf("${sampleDelegate == null}")).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${environment}",
        "${systemProperties}",
        "${dataSource}",
        "${dataSource.length()}",
        "${sampleDelegate.class}",
        "${sampleDelegate.getClass()}",
        "${sample.getClass()}",
        "${sample.hashCode()}",
        "${sample.class}",
        "${\"a\".getClass()}",
        "${\"a\".class}",
        "${word.toUpperCase()}",
        "${word.bytes}",
        "${execution.processEngineServices}",
        "${execution.setVariable('a', 'b')}",
        "${execution.getProcessEngineServices()}",
        "${dateTime().getClass()}",
        "${dateTime().plusDays(1).zone}",
        "${now().getClass()}",
        "${''.getClass().forName('java.lang.Runtime')}"
      })
  void nothingElseIs(String expression) {
    assertThatThrownBy(() -> valueOf(expression)).isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @MethodSource("expressionsOfModels")
  void modelsNameVariablesDelegatesAndTheCaseNumberOnly(String expression) {
    assertThat(expression)
        .matches(
            "[$#]\\{(\\w+|\\w+ == '\\w+'|\\w+\\.\\w+\\(\\w+\\)|execution\\.processBusinessKey)}");
    if (expression.endsWith("Delegate}")) {
      assertThat(beans(new AssignableTypeFilter(JavaDelegate.class))).contains(bean(expression));
    } else if (expression.contains("(")) {
      assertThat(beans(new AnnotationTypeFilter(ForModels.class))).contains(bean(expression));
    }
  }

  static List<String> expressionsOfModels() throws IOException {
    var expression = Pattern.compile("[$#]\\{[^}]*}");
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files
          .map(file -> Bpmn.convertToString(Bpmn.readModelFromFile(file.toFile())))
          .flatMap(model -> expression.matcher(model).results())
          .map(found -> found.group().replace("&#39;", "'").replace("&apos;", "'"))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String bean(String expression) {
    return expression.split("\\W+")[1];
  }

  private static List<String> beans(TypeFilter marked) {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(marked);
    return scan.findCandidateComponents("org.colophon.process").stream()
        .map(bean -> bean.getBeanClassName())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
        .toList();
  }

  /** What the expression gives in a case {@code C-1} whose variable {@code word} is hello. */
  private static Object valueOf(String expression) {
    var model =
        Bpmn.createExecutableProcess("p")
            .startEvent()
            .serviceTask()
            .camundaExpression(expression)
            .camundaResultVariable("value")
            .userTask()
            .endEvent()
            .done();
    engine.getRepositoryService().createDeployment().addModelInstance("p.bpmn", model).deploy();
    var process =
        engine.getRuntimeService().startProcessInstanceByKey("p", "C-1", Map.of("word", "hello"));
    return engine.getRuntimeService().getVariable(process.getId(), "value");
  }
}
