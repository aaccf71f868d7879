package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at one portfolio at the same time: one waits for the other, never both. */
class PortfolioRacesIT extends TwoMayJudge {

  @Autowired Cases cases;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;

  private final ExecutorService hands = Executors.newFixedThreadPool(2);
  private PortfolioId portfolio;
  private CaseNumber number;

  @BeforeEach
  void aPortfolioIsHandedIn() throws Exception {
    portfolio = world.written(quenby);
    number = world.handedIn(quenby, portfolio);
    awaitBothAsked(number);
  }

  @AfterEach
  void nobodyIsAtWork() {
    hands.shutdownNow();
  }

  @Test
  void whoClaimsWhileItIsWithdrawnIsToldSo() throws Exception {
    var seat = seat(1);
    var claim =
        whileHeldStill(
            () -> claim(seat), () -> portfolios.withdraw(quenby, portfolio), "the withdrawal");

    assertThatThrownBy(() -> claim.get(1, TimeUnit.MINUTES))
        .hasRootCauseInstanceOf(SeatRefused.class)
        .hasStackTraceContaining(Refusal.class.getName())
        .hasRootCauseMessage("This review is not needed any more.");
    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.WITHDRAWN);
    assertThat(seat(1).state()).isEqualTo(SeatState.CLOSED);
  }

  @Test
  void whoSuspectsSomethingWhileItIsWithdrawnIsToldSo() throws Exception {
    var seat = seat(1);
    claim(seat);
    var suspicion =
        whileHeldStill(
            () -> {
              reviews.suspect(seat.id(), judge(seat), "I know this from a handbook.");
              return null;
            },
            () -> {
              integrity.anyOpen(number);
              portfolios.withdraw(quenby, portfolio);
            },
            "the withdrawal");

    assertThatThrownBy(() -> suspicion.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(SeatRefused.class);
    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.WITHDRAWN);
  }

  @Test
  void oneGivesBackWhileTheOtherClaims() throws Exception {
    var given = seat(1);
    claim(given);
    var claimed = seat(2);
    var both =
        transaction.execute(
            status -> {
              cases.record(number, new TimelineEntry(Kind.STATE, "Looked at.", null, false));
              var back = hands.submit(() -> giveBack(given));
              awaitWaiting(1);
              var claim = hands.submit(() -> claim(claimed));
              awaitWaiting(2);
              return List.of(back, claim);
            });

    for (var one : both) {
      one.get(1, TimeUnit.MINUTES);
    }
    assertThat(seat(1).turns()).extracting(it -> it.outcome()).contains(TurnOutcome.DECLINED);
    assertThat(seat(2).state()).isEqualTo(SeatState.CLAIMED);
  }

  /** Does one thing in a transaction that holds the portfolio, while the other waits for it. */
  private Future<Void> whileHeldStill(Callable<Void> waits, Ending does, String what) {
    return transaction.execute(
        status -> {
          portfolios.holdStill(number);
          var other = hands.submit(waits);
          awaitWaiting(1);
          try {
            does.run();
          } catch (PortfolioClosed e) {
            throw new IllegalStateException(what, e);
          }
          return other;
        });
  }

  /** Until so many wait for this transaction, one behind the other or not. */
  private void awaitWaiting(int many) {
    var me = sql.queryForObject("select pg_backend_pid()", Integer.class);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                sql.queryForObject(
                        """
                        with recursive waiting(pid) as (
                          select ?
                          union
                          select a.pid from pg_stat_activity a, waiting w where w.pid = any (pg_blocking_pids(a.pid)))
                        select count(*) - 1 from waiting
                        """,
                        Long.class,
                        me)
                    >= many);
  }

  /** As Tasklist does it. */
  private Void claim(SeatView seat) {
    identity.setAuthentication(
        judge(seat).value(), List.of(EvaluatorKind.PORTFOLIO.role().group()));
    try {
      tasks.claim(
          tasks
              .createTaskQuery()
              .taskDefinitionKey("UserTask_Review")
              .processVariableValueEquals("seatId", seat.id().toString())
              .singleResult()
              .getId(),
          judge(seat).value());
      return null;
    } finally {
      identity.clearAuthentication();
    }
  }

  private Void giveBack(SeatView seat) throws SeatRefused {
    seats.giveBack(seat.id(), judge(seat), TurnOutcome.DECLINED, "");
    return null;
  }

  private SeatView seat(int position) {
    return seats.ofCase(number).stream()
        .filter(it -> it.position() == position)
        .findFirst()
        .orElseThrow();
  }

  /** Something that ends the portfolio. */
  private interface Ending {
    void run() throws PortfolioClosed;
  }
}
