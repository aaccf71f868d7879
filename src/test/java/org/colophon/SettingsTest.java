package org.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/operations.md} names every setting of ours with its default, and no other. */
class SettingsTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(colophon\\.[a-z.-]+)` \\|.*\\| ([^|]*) \\|$");
  private static final Pattern NAME_IN_CODE =
      Pattern.compile("(?:\\$\\{|name = \")(colophon\\.[a-z.-]+)(?::[^}]*}|}|\")");

  /** Its default only says what it is for. */
  private static final String SECRET = "colophon.secret";

  @Test
  void everySettingStandsInTheTableWithItsDefault() throws IOException {
    var known = new TreeMap<>(settingsOfRecords());
    namesInCode().forEach(name -> known.putIfAbsent(name, ""));

    var table =
        ROW.matcher(Files.readString(Path.of("docs", "operations.md")))
            .results()
            .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));

    assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(known.keySet());
    known.remove(SECRET);
    known.forEach((name, value) -> assertThat(table.get(name)).as(name).contains(shown(value)));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "" : "`" + value + "`";
  }

  private static Map<String, String> settingsOfRecords() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scan.findCandidateComponents("org.colophon").stream()
        .map(it -> load(it.getBeanClassName()))
        .filter(Class::isRecord)
        .flatMap(SettingsTest::settings)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Map.Entry<String, String>> settings(Class<?> type) {
    var prefix = type.getAnnotation(ConfigurationProperties.class).value();
    Constructor<?> canonical = type.getDeclaredConstructors()[0];
    var names = type.getRecordComponents();
    var parameters = canonical.getParameters();
    return Stream.iterate(0, i -> i + 1)
        .limit(names.length)
        .map(i -> Map.entry(prefix + "." + dashed(names[i].getName()), value(parameters[i])));
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String value(Parameter parameter) {
    var value = parameter.getAnnotation(DefaultValue.class);
    return value == null ? "" : String.join(",", value.value());
  }

  private static List<String> namesInCode() throws IOException {
    try (var sources = Files.walk(Path.of("src", "main", "java"))) {
      return sources
          .filter(it -> it.toString().endsWith(".java"))
          .flatMap(it -> NAME_IN_CODE.matcher(read(it)).results())
          .map(it -> it.group(1))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
