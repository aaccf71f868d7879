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
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioState;
import org.colophon.testing.AnotherProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program is killed while the ratings are merged; the next one goes on where it was. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class MergeKillIT extends ColophonByHand {

  @Autowired Cases cases;
  @Autowired PortfolioReviews reviews;
  @Autowired PortfolioVerdicts verdicts;
  @Autowired Notices notices;
  @Autowired JdbcClient database;
  @Autowired Environment environment;
  @TempDir Path folder;

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
    try (var another = startAnother(second, other, mark)) {
      another.awaitUntil(() -> Files.exists(mark));
      another.kill(database);
    }

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

  private AnotherProgram startAnother(SeatView seat, PersonId person, Path mark) throws Exception {
    return AnotherProgram.start(
        SlowMerge.class,
        folder,
        environment,
        seat.id().toString(),
        person.value(),
        mark.toString(),
        "--spring.profiles.active=demo",
        "--server.port=0",
        "--colophon.demo.size=none",
        "--colophon.data-folder=" + folder.resolve("data"),
        "--colophon.notifications.dispatch=false",
        "--camunda.bpm.job-execution.lock-time-in-millis=4000",
        "--spring.flyway.enabled=false");
  }

  private Map<String, Long> letters(PersonId person) {
    return notices.of(person).stream()
        .filter(it -> it.template().startsWith("p"))
        .map(it -> it.template())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
