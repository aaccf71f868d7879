package org.colophon.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL in a folder of ours, as durable as any other and kept between runs. */
class TrialDatabase implements Closeable {

  /** Data of one major version does not open with another, so each has its own folder. */
  static final String FOLDER = "postgres-17";

  private static final Logger log = LoggerFactory.getLogger(TrialDatabase.class);

  private final EmbeddedPostgres server;

  private TrialDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts it, setting it up the first time.
   *
   * @throws CannotStart when the folder cannot be used
   */
  static TrialDatabase start(DataFolder folder) throws IOException {
    var program = folder.folder("program");
    var data = folder.folder(FOLDER);
    var setUp = folder.path().resolve("being-set-up");

    new LeftBehind(program, data).end();
    if (Files.exists(setUp)) {
      FileSystemUtils.deleteRecursively(data); // the very first start was broken off: nothing in it
      folder.folder(FOLDER);
    }
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      log.info("Setting up a database in {}", data);
      Files.write(setUp, new byte[0]);
    }
    var server = start(program, data);
    Files.deleteIfExists(setUp);
    log.info("PostgreSQL listens on port {}, its data is in {}", server.getPort(), data);
    return new TrialDatabase(server);
  }

  /**
   * zonky is made for tests: it switches durability off, deletes old folders below its working
   * directory and races with Spring at shutdown. Every line here undoes one of these.
   */
  private static EmbeddedPostgres start(Path program, Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(program.toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofMinutes(2))
        .setLocaleConfig("encoding", "UTF8")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .start();
  }

  String url() {
    return server.getJdbcUrl(user(), "postgres");
  }

  String user() {
    return "postgres";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
