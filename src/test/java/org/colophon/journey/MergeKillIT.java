package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.engine.CasesByHand;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The program is killed while the ratings are merged; the next one goes on where it was. */
@SpringBootTest
@ActiveProfiles("demo")
@TestPropertySource(
    properties = {
      "colophon.demo.size=none",
      "colophon.data-folder=target/merge-kill",
      "colophon.notifications.dispatch=false",
      // A second engine of the usual name would be the one that a journey's web apps find.
      "camunda.bpm.process-engine-name=mergeKill"
    })
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class MergeKillIT {

  @Autowired CasesByHand byHand;
  @Autowired ManagementService jobs;
  @Autowired RuntimeService runtime;
  @Autowired Cases cases;
  @Autowired PortfolioReviews reviews;
  @Autowired PortfolioVerdicts verdicts;
  @Autowired Portfolios portfolios;
  @Autowired Notices notices;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired JdbcClient database;
  @Autowired Environment environment;
  @TempDir Path folder;

  JudgedPortfolio people;
  EvaluatorsByHand hands;

  @BeforeEach
  void noJobRunsHere() {
    byHand.take();
    hands = beans.createBean(EvaluatorsByHand.class);
    people =
        (JudgedPortfolio)
            beans.autowire(
                JudgedPortfolio.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  @AfterEach
  void everybodyLeaves() {
    byHand.giveBack();
    people.everybodyLeaves();
  }

  @Test
  void killedWhileTheRatingsAreMergedNothingIsLostAndNothingTwice() throws Exception {
    var one = people.evaluator("Ottoline", "Fairweather");
    var other = people.evaluator("Barnaby", "Quill");
    var nora = people.candidate("Nora", "Diaz");
    var number = people.handedIn(nora, people.written(nora));
    hands.runDueJobs();
    var first = rated(number, one);
    var second = rated(number, other);
    hands.file(first, one);
    assertThat(reviews.filed(number, 1)).isEmpty();

    var mark = folder.resolve("merged");
    var killed = startAnother(second, other, mark);
    try {
      await().atMost(Duration.ofMinutes(5)).until(() -> !killed.isAlive() || Files.exists(mark));
      assertThat(mark).as("it merges: %s", output()).exists();
    } finally {
      killed.destroyForcibly();
    }
    assertThat(killed.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    await().atMost(Duration.ofMinutes(1)).until(() -> connectionsOfTheOther() == 0);

    assertThat(reviews.filed(number, 1)).as("both ratings are kept").hasSize(2);
    assertThat(verdicts.of(number)).isEmpty();
    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.SUBMITTED);
    assertThat(letters(nora)).containsOnlyKeys("portfolio-received");
    assertThat(jobs.createJobQuery().activityId("ServiceTask_MergeRatings").count()).isOne();

    byHand.giveBack();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> portfolios.ofCase(number).state() == PortfolioState.ACHIEVED);

    assertThat(verdicts.of(number)).singleElement().returns(Outcome.ACHIEVED, it -> it.outcome());
    assertThat(letters(nora)).containsEntry("portfolio-achieved", 1L);
    assertThat(cases.timeline(number))
        .filteredOn(it -> it.text().contains("ratings merged"))
        .hasSize(1);
    assertThat(
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count())
        .isZero();
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  private SeatView rated(CaseNumber number, PersonId person) {
    var seat = people.asked(number, person);
    hands.claim(seat, person);
    var all =
        IntStream.rangeClosed(1, JudgedPortfolio.COMPETENCIES)
            .boxed()
            .collect(Collectors.toMap(it -> it, it -> Finding.MET));
    hands.rate(seat, person, all);
    return seat;
  }

  private Process startAnother(SeatView seat, PersonId person, Path mark) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            SlowMerge.class.getName(),
            seat.id().toString(),
            person.value(),
            mark.toString(),
            "--spring.profiles.active=demo",
            "--server.port=0",
            "--colophon.demo.size=none",
            "--colophon.data-folder=" + folder.resolve("data"),
            "--colophon.notifications.dispatch=false",
            "--camunda.bpm.job-execution.lock-time-in-millis=4000",
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
            "--spring.flyway.enabled=false",
            "--spring.datasource.hikari.data-source-properties.ApplicationName=other")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  private String output() throws Exception {
    return Files.readString(folder.resolve("output"));
  }

  private long connectionsOfTheOther() {
    return database
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'other'
            """)
        .query(Long.class)
        .single();
  }

  private Map<String, Long> letters(PersonId person) {
    return notices.of(person).stream()
        .filter(it -> it.template().startsWith("p"))
        .map(it -> it.template())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
