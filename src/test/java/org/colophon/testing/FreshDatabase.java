package org.colophon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of a test a database of its own on one real PostgreSQL. The tables are
 * there and empty: all migrations ran once, on a first one that the others are copied from. Those
 * of the engine, which is switched off in most tests, follow where it is not.
 */
class FreshDatabase implements ContextCustomizerFactory {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final String ORIGINAL = "template0";

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new NewDatabase();
  }

  /** Equal to every other one, so that contexts stay shared between test classes. */
  private record NewDatabase() implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      TestPropertyValues.of(
              "spring.datasource.url=" + create(Migrated.NAME),
              "spring.datasource.username=postgres",
              "spring.flyway.out-of-order=true",
              "spring.datasource.hikari.maximum-pool-size=8",
              "spring.datasource.hikari.minimum-idle=0",
              "spring.datasource.hikari.idle-timeout=10000")
          .applyTo(context);
    }
  }

  /** One without tables. */
  static String empty() {
    return create(ORIGINAL);
  }

  private static String create(String like) {
    var name = "test_" + DATABASES.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database %s template %s".formatted(name, like));
      return Server.POSTGRES.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException("No test database", e);
    }
  }

  /** The one that is copied. Flyway still looks in each copy whether anything is left to do. */
  private static final class Migrated {

    static final String NAME = migrate();

    private static String migrate() {
      var url = empty();
      Flyway.configure().dataSource(url, "postgres", "").load().migrate();
      return url.replaceAll(".*/(test_\\d+).*", "$1");
    }
  }

  /** Started by the first test that needs a database, ended with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var postgres =
            EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "400")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start();
        SpringApplication.getShutdownHandlers().add(() -> close(postgres));
        return postgres;
      } catch (IOException e) {
        throw new IllegalStateException("No PostgreSQL for tests", e);
      }
    }

    /** Spring calls this when every context is closed; one without its database waits for long. */
    private static void close(EmbeddedPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
