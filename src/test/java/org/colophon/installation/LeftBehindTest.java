package org.colophon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link TrialDatabaseIT} ends a real one. */
class LeftBehindTest {

  @TempDir Path program;
  @TempDir Path data;

  Path pidFile;
  LeftBehind leftBehind;

  @BeforeEach
  void lookThere() {
    pidFile = data.resolve("postmaster.pid");
    leftBehind = new LeftBehind(program, data);
  }

  @Test
  void nothingLeftBehindIsNothingToDo() {
    assertThatCode(leftBehind::end).doesNotThrowAnyException();
  }

  @Test
  void programThatGotTheNumberLaterIsLeftAlone() throws IOException {
    var other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(pidFile, other.pid() + "\n/somewhere\n");

      leftBehind.end();

      assertThat(other.isAlive()).isTrue();
      assertThat(pidFile).doesNotExist();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void numberThatNobodyHasIsLeftToPostgres() throws Exception {
    var over = new ProcessBuilder("true").start();
    over.waitFor();
    Files.writeString(pidFile, Long.toString(over.pid()));

    leftBehind.end();

    assertThat(pidFile).exists();
  }
}
