package org.colophon.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Migration 1: the engine's own tables, created by the scripts that lie in its jar.
 *
 * <p>The checksum is taken over those scripts, so another engine jar stops the start with Flyway's
 * "checksum mismatch" before the engine touches a table: the engine itself would start on tables of
 * an older version without a word.
 */
@Component
class EngineTables implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "decision.engine",
          "decision.history",
          "case.engine",
          "case.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "engine 7.24";
  }

  @Override
  public Integer getChecksum() {
    var checksum = new CRC32();
    PARTS.forEach(part -> checksum.update(script(part).getBytes(UTF_8)));
    return (int) checksum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (var statement = context.getConnection().createStatement()) {
      for (var part : PARTS) {
        statement.execute(script(part));
      }
    }
  }

  private static String script(String part) {
    var name = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
    try {
      return new ClassPathResource(name).getContentAsString(UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
