package org.colophon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NoDatabaseTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withUserConfiguration(
              InstallationConfiguration.class, EmbeddedDatabase.class, NoDatabase.class);

  @Test
  void packagedWithoutDatabaseNamesTheTwoWaysOut() {
    context
        .withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class))
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .rootCause()
                    .isInstanceOfSatisfying(
                        CannotStart.class,
                        problem ->
                            assertThat(problem.wayOut())
                                .contains("SPRING_DATASOURCE_URL", "./mvnw spring-boot:run")));
  }

  @Test
  void namedDatabaseIsUsedAndNoneIsStarted() {
    context
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://db/colophon")
        .run(
            it ->
                assertThat(it)
                    .doesNotHaveBean(JdbcConnectionDetails.class)
                    .doesNotHaveBean(DataFolder.class));
  }
}
