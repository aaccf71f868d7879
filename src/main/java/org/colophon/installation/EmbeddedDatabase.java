package org.colophon.installation;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings a PostgreSQL along when no other database is named, so that a first try needs nothing but
 * Java. Only the connection is replaced: pool and transactions are those of every installation.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedDatabase {

  @Bean
  DataFolder dataFolder(Installation installation) {
    return DataFolder.take(installation.dataFolder());
  }

  @Bean
  TrialDatabase trialDatabase(DataFolder folder) throws IOException {
    return TrialDatabase.start(folder);
  }

  @Bean
  JdbcConnectionDetails trialConnection(TrialDatabase database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return database.user();
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return database.url();
      }
    };
  }
}
