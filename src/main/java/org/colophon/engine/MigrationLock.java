package org.colophon.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one start of the program at a time bring its models and move cases; another one waits.
 *
 * <p>The database holds the lock for a connection, so a start that is killed leaves none behind.
 */
@Component
class MigrationLock {

  /** Any number will do that nothing else in this database locks. */
  private static final long NUMBER = 7_824_001;

  private final DataSource database;

  MigrationLock(DataSource database) {
    this.database = database;
  }

  /** Waits until nobody else holds it. */
  Held take() throws SQLException {
    var connection = database.getConnection();
    try {
      execute(connection, "select pg_advisory_lock(" + NUMBER + ")");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new Held(connection);
  }

  private static void execute(Connection connection, String call) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(call);
    }
  }

  /** The lock, until it is closed. */
  record Held(Connection connection) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      try (connection) {
        execute(connection, "select pg_advisory_unlock(" + NUMBER + ")");
      }
    }
  }
}
