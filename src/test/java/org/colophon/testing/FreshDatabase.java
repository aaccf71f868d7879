package org.colophon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of a test an empty database of its own on one real PostgreSQL. */
class FreshDatabase implements ContextCustomizerFactory {

  private static final AtomicInteger DATABASES = new AtomicInteger();

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
              "spring.datasource.url=" + create(),
              "spring.datasource.username=postgres",
              "spring.datasource.hikari.maximum-pool-size=8",
              "spring.datasource.hikari.minimum-idle=0",
              "spring.datasource.hikari.idle-timeout=10000")
          .applyTo(context);
    }
  }

  static String create() {
    var name = "test_" + DATABASES.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return Server.POSTGRES.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException("No test database", e);
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
