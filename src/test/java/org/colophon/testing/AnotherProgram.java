package org.colophon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program in a process of its own, with the test's database, made to be killed. */
public final class AnotherProgram implements AutoCloseable {

  private final Process process;
  private final Path output;

  private AnotherProgram(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param folder where it writes what it says
   * @param test tells the database
   */
  public static AnotherProgram start(
      Class<?> main, Path folder, Environment test, String... arguments) throws IOException {
    var output = folder.resolve("output");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    var database =
        List.of(
            "--spring.datasource.url=" + test.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + test.getProperty("spring.datasource.username"),
            "--spring.datasource.hikari.data-source-properties.ApplicationName=other");
    return new AnotherProgram(
        new ProcessBuilder(
                Stream.of(command, List.of(arguments), database).flatMap(List::stream).toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /** Waits until it has come so far, which it must before it ends. */
  public void awaitUntil(Callable<Boolean> reached) throws Exception {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofMinutes(5))
        .until(() -> !process.isAlive() || reached.call());
    assertThat(reached.call()).as("it came so far: %s", Files.readString(output)).isTrue();
  }

  /** Ends it by force, and waits until its connections are gone. */
  public void kill(JdbcClient database) throws InterruptedException {
    close();
    assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                database
                        .sql(
                            """
                            select count(*) from pg_stat_activity
                            where datname = current_database() and application_name = 'other'
                            """)
                        .query(Long.class)
                        .single()
                    == 0);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
