package org.colophon.journey;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.engine.CasesByHand;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The whole application of one test class alone, whose engine does what the test has it do. */
@SpringBootTest
@ActiveProfiles("demo")
@TestPropertySource(
    properties = {
      "colophon.demo.size=none",
      "colophon.data-folder=target/by-hand-${test.fork:1}",
      "colophon.notifications.dispatch=false",
      // A second engine of the usual name would be the one that a journey's web apps find.
      "camunda.bpm.process-engine-name=byHand"
    })
@DirtiesContext
abstract class ColophonByHand {

  @Autowired CasesByHand byHand;
  @Autowired ManagementService jobs;
  @Autowired RuntimeService runtime;
  @Autowired Accounts accounts;
  @Autowired Portfolios portfolios;
  @Autowired AutowireCapableBeanFactory beans;

  JudgedPortfolio people;
  EvaluatorsByHand hands;
  PersonId staff;

  /** The engines of other applications in this JVM: a clock that moves, moves for all of them. */
  private List<JobExecutor> resting = List.of();

  @BeforeEach
  void takeInHand() {
    byHand.take();
    resting =
        ProcessEngines.getProcessEngines().values().stream()
            .map(ProcessEngine::getProcessEngineConfiguration)
            .map(it -> ((ProcessEngineConfigurationImpl) it).getJobExecutor())
            .filter(it -> it != null && it.isActive())
            .toList();
    resting.forEach(JobExecutor::shutdown);
    people = beans.createBean(JudgedPortfolio.class);
    hands = beans.createBean(EvaluatorsByHand.class);
    staff = accounts.byEmail("staff@demo.example").orElseThrow().id();
  }

  @AfterEach
  void giveBack() {
    people.everybodyLeaves();
    byHand.giveBack();
    resting.forEach(JobExecutor::start);
  }
}
