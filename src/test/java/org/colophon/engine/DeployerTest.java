package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A start brings the models of its release, and running cases along, on a real database. */
@SpringBootTest(
    classes = DeployerTest.DatabaseAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DeployerTest {

  static final int CASES = 60;
  static final Date SOON = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

  @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
  static class DatabaseAlone {}

  @Autowired DataSource database;
  @Autowired ApplicationContext context;

  ProcessEngine engine;
  DataSourceTransactionManager transactions;

  @BeforeEach
  void startAnEngine() {
    transactions = new DataSourceTransactionManager(database);
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName("deployer-test");
    configuration.setApplicationContext(context);
    configuration.setDataSource(database);
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
  }

  @AfterEach
  void stopIt() {
    engine.close();
  }

  @Test
  void twoStartsAtOnceDeployOnceAndMoveOnce() throws Exception {
    deployAnEarlierRelease();
    for (int i = 0; i < CASES; i++) {
      reviewed("C-2026-%05d".formatted(i));
    }

    var both = List.of(migration(), migration());
    var pool = Executors.newFixedThreadPool(2);
    for (var done : pool.invokeAll(List.of(start(both.get(0)), start(both.get(1))))) {
      done.get();
    }
    pool.shutdown();

    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(2);
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(newest())
                .count())
        .isEqualTo(CASES);
    assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(CASES);
    assertThat(engine.getManagementService().createJobQuery().count()).isEqualTo(2L * CASES);
    assertThat(both).allSatisfy(it -> assertThat(it.stayedBehind(10)).isEmpty());
  }

  private CaseMigration migration() {
    return new CaseMigration(engine.getRepositoryService(), engine.getRuntimeService());
  }

  private Callable<Void> start(CaseMigration migration) {
    var deployer =
        new Deployer(
            engine.getRepositoryService(),
            new PathMatchingResourcePatternResolver(),
            migration,
            new MigrationLock(database));
    return () -> {
      deployer.run(new DefaultApplicationArguments());
      return null;
    };
  }

  private void deployAnEarlierRelease() {
    engine
        .getRepositoryService()
        .createDeployment()
        .name("colophon")
        .addModelInstance(
            "processes/candidacy.bpmn",
            Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/candidacy.bpmn")))
        .deploy();
  }

  private void reviewed(String caseNumber) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("candidacy")
        .businessKey(caseNumber)
        .setVariable("reviewDue", SOON)
        .setVariable("reviewFollowUp", SOON)
        .setVariable("reviewFirstWarning", SOON)
        .setVariable("reviewSecondWarning", SOON)
        .startBeforeActivity("UserTask_ReviewApplication")
        .execute();
  }

  private String newest() {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("candidacy")
        .latestVersion()
        .singleResult()
        .getId();
  }
}
