package org.colophon.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what to do where no database is named and none was brought along: the packaged jar. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class NoDatabase {

  @Bean
  JdbcConnectionDetails missingConnection() {
    throw new CannotStart(
        "No database is named, and the packaged Colophon brings none along.",
        "Set SPRING_DATASOURCE_URL=jdbc:postgresql://host:5432/name with SPRING_DATASOURCE_USERNAME"
            + " and SPRING_DATASOURCE_PASSWORD, or try Colophon out with ./mvnw spring-boot:run.");
  }
}
