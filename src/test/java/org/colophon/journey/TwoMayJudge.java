package org.colophon.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A candidate, and two evaluators who are asked as soon as a portfolio is handed in. */
abstract class TwoMayJudge extends RunningColophon {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Seats seats;
  @Autowired PortfolioReviews reviews;
  @Autowired Portfolios portfolios;
  @Autowired IntegrityCases integrity;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  JudgedPortfolio world;
  PersonId quenby;

  @BeforeEach
  void twoMayJudge() throws Exception {
    world = beans.createBean(JudgedPortfolio.class);
    world.evaluator("Ottoline", "Vexley");
    world.evaluator("Percival", "Quant");
    quenby = world.candidate("Quenby", "Zorander");
  }

  @AfterEach
  void everybodyLeaves() {
    identity.clearAuthentication();
    world.everybodyLeaves();
  }

  void awaitBothAsked(CaseNumber number) {
    await().atMost(Duration.ofMinutes(1)).until(() -> open(number, "UserTask_Review").size() == 2);
  }

  List<Task> open(CaseNumber number, String task) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(task)
        .list();
  }

  static PersonId judge(SeatView seat) {
    return seat.turn().orElseThrow().person();
  }
}
