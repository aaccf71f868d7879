package org.colophon.installation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class TrialDatabaseIT {

  @TempDir Path place;

  @Test
  void keepsItsDataAndIsAsDurableAsAnyOther() throws Exception {
    try (var folder = DataFolder.take(place);
        var database = TrialDatabase.start(folder)) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(database, "select upper('é')")).isEqualTo("É");
      tell(database, "create table books (title text)");
      tell(database, "insert into books values ('kept')");
    }
    assertThat(pidFile()).doesNotExist();

    try (var folder = DataFolder.take(place);
        var database = TrialDatabase.start(folder)) {
      assertThat(ask(database, "select title from books")).isEqualTo("kept");
    }
  }

  @Test
  void killedRunLeavesItsDataToTheNext() throws Exception {
    var killed = AnotherRun.in(place);
    var orphan = ProcessHandle.of(postmaster()).orElseThrow();
    killed.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).as("PostgreSQL outlives a killed JVM").isTrue();

    try (var folder = DataFolder.take(place);
        var database = TrialDatabase.start(folder)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(ask(database, "select title from books")).isEqualTo("kept");
    }
  }

  /** After a power cut: the file is still there, and its number went to another program. */
  @Test
  void fileOfARunWhoseNumberAnotherProgramHasDoesNotKeepItFromStarting() throws Exception {
    var killed = AnotherRun.in(place);
    var orphan = ProcessHandle.of(postmaster()).orElseThrow();
    var pids = Files.readString(pidFile());
    killed.destroyForcibly().waitFor();
    orphan.destroyForcibly();
    orphan.onExit().get(30, SECONDS);
    var other = new ProcessBuilder("sleep", "120").start();
    Files.writeString(pidFile(), pids.replaceFirst("\\d+", Long.toString(other.pid())));

    try (var folder = DataFolder.take(place);
        var database = TrialDatabase.start(folder)) {
      assertThat(other.isAlive()).isTrue();
      assertThat(ask(database, "select title from books")).isEqualTo("kept");
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void secondStartSaysAtOnceWhichProcessUsesTheFolder() throws Exception {
    var first = AnotherRun.in(place);
    try {
      assertThatThrownBy(() -> DataFolder.take(place))
          .isInstanceOf(CannotStart.class)
          .hasMessage("Another Colophon (process " + first.pid() + ") uses " + place + ".");
      assertThat(first.isAlive()).isTrue();
      assertThat(ProcessHandle.of(postmaster())).isPresent();
    } finally {
      first.destroyForcibly().waitFor();
      new LeftBehind(place.resolve("program"), place.resolve(TrialDatabase.FOLDER)).end();
    }
  }

  @Test
  void setUpThatWasBrokenOffIsBegunAnew() throws Exception {
    Files.createDirectories(place.resolve(TrialDatabase.FOLDER));
    Files.writeString(place.resolve(TrialDatabase.FOLDER).resolve("half"), "written");
    Files.createFile(place.resolve("being-set-up"));

    try (var folder = DataFolder.take(place);
        var database = TrialDatabase.start(folder)) {
      assertThat(ask(database, "select 'runs'")).isEqualTo("runs");
      assertThat(place.resolve("being-set-up")).doesNotExist();
    }
  }

  private static String ask(TrialDatabase database, String question) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void tell(TrialDatabase database, String what) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
        var statement = connection.createStatement()) {
      statement.execute(what);
    }
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
  }

  private Path pidFile() {
    return place.resolve(TrialDatabase.FOLDER).resolve("postmaster.pid");
  }
}
