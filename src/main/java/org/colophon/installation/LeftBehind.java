package org.colophon.installation;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that an earlier run left behind when it was killed: its server outlives it. */
class LeftBehind {

  private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

  private final Path program;
  private final Path pidFile;

  /**
   * @param program where our own PostgreSQL programs are unpacked
   * @param data the data of one database
   */
  LeftBehind(Path program, Path data) {
    this.program = program;
    this.pidFile = data.resolve("postmaster.pid");
  }

  /**
   * Ends it, so that the folder can be opened again.
   *
   * @throws CannotStart when it does not end, or when nobody can tell whether it is one
   */
  void end() throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    var process = ProcessHandle.of(pid());
    if (process.isEmpty()) {
      return; // PostgreSQL itself knows a file whose process is gone, and checks more than we can
    }
    var command = process.get().info().command();
    if (command.isEmpty()) {
      throw stillRunning(process.get());
    }
    if (Path.of(command.get()).startsWith(program.toRealPath())) {
      log.warn("Stopping the PostgreSQL (process {}) that an earlier run left behind", pid());
      end(process.get());
    } else {
      Files.delete(pidFile); // the number went to another program, after a restart for example
    }
  }

  private long pid() throws IOException {
    try (var lines = Files.lines(pidFile)) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).orElse(0L);
    }
  }

  private static void end(ProcessHandle process) throws IOException {
    fastShutdown(process);
    try {
      process.onExit().get(30, SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw stillRunning(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillRunning(process);
    }
  }

  /** The signal that asks PostgreSQL not to wait for its clients; Windows has no signals. */
  private static void fastShutdown(ProcessHandle process) throws IOException {
    if (File.separatorChar == '/') {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    } else {
      process.destroy();
    }
  }

  private static CannotStart stillRunning(ProcessHandle process) {
    return new CannotStart(
        "A PostgreSQL (process " + process.pid() + ") that an earlier run left behind still runs.",
        "End process " + process.pid() + ", then start again.");
  }
}
