package org.colophon.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A Java process of its own that uses a data folder until it is killed. */
class AnotherRun {

  private static final String READY = "ready";

  /** Starts the database in the folder and writes one row. */
  public static void main(String[] arguments) throws Exception {
    var database = TrialDatabase.start(DataFolder.take(Path.of(arguments[0])));
    try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
        var statement = connection.createStatement()) {
      statement.execute("create table books (title text)");
      statement.execute("insert into books values ('kept')");
    }
    System.out.println(READY);
    System.in.read();
  }

  /** Comes back when the database runs. */
  static Process in(Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherRun.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new StringBuilder();
    var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return process;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("The other run ended: " + said);
  }
}
