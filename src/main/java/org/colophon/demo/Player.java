package org.colophon.demo;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.engine.CasesByHand;
import org.colophon.notifications.MailByHand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays lives in the order of time: steps of people, timers of their cases and mail, each at its
 * moment.
 *
 * <p>A step, what follows from it and its count are one transaction. A life whose step fails goes
 * on no further by our hand, the others do.
 */
@Component
@OnlyInDemo
class Player {

  private static final Logger log = LoggerFactory.getLogger(Player.class);

  /** About as long as the job executor and the schedule of mail take to come round. */
  private static final Duration SHORTLY = Duration.ofSeconds(3);

  private final Stage stage;
  private final PlayedPast past;
  private final CasesByHand byHand;
  private final MailByHand mail;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Player(
      Stage stage,
      PlayedPast past,
      CasesByHand byHand,
      MailByHand mail,
      Cases cases,
      TransactionTemplate transaction,
      Clock clock) {
    this.stage = stage;
    this.past = past;
    this.byHand = byHand;
    this.mail = mail;
    this.cases = cases;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Plays on the calling thread, which lives in the past meanwhile.
   *
   * @param until the moment the past ends
   * @param done how many steps were played before, in an earlier run
   * @param count told the number of steps played, in the transaction of each
   * @param stop asked before each moment
   * @return whether everything was played; false when stopped
   */
  Outcome play(Lives lives, Instant until, int done, IntConsumer count, BooleanSupplier stop) {
    try {
      return new Run(lives, until, done, count, stop).play();
    } finally {
      past.leave();
    }
  }

  /**
   * How playing ended.
   *
   * @param complete false when it was stopped before the end
   * @param brokenOff lives that went on no further because a step failed
   */
  record Outcome(boolean complete, int brokenOff) {}

  /** A moment at which something happens: a step, a timer of a life's case, or mail. */
  private record Moment(Instant at, Kind kind, int number) {

    enum Kind {
      TIMER,
      STEP,
      MAIL
    }
  }

  /** One run through the years. */
  private final class Run {

    private final Lives lives;
    private final Instant until;
    private final IntConsumer count;
    private final BooleanSupplier stop;
    private final PriorityQueue<Moment> moments =
        new PriorityQueue<>(
            comparing(Moment::at).thenComparing(Moment::kind).thenComparing(Moment::number));
    private final Map<Integer, Instant> timers = new HashMap<>();
    private final Set<Integer> brokenOff = new HashSet<>();
    private Instant nextMail = Instant.MAX;

    Run(Lives lives, Instant until, int done, IntConsumer count, BooleanSupplier stop) {
      this.lives = lives;
      this.until = until;
      this.count = count;
      this.stop = stop;
      resume(done);
    }

    /** Steps that were played are left out; the timers they left behind are found again. */
    private void resume(int done) {
      var steps = lives.steps();
      for (var i = done; i < steps.size(); i++) {
        moments.add(new Moment(steps.get(i).at(), Moment.Kind.STEP, i));
      }
      if (done > 0) {
        past.goTo(steps.get(done - 1).at());
        steps.stream().limit(done).map(Step::life).distinct().forEach(this::carryOn);
        sendMail();
      }
    }

    Outcome play() {
      while (!moments.isEmpty() && !moments.peek().at().isAfter(until)) {
        if (stop.getAsBoolean()) {
          return new Outcome(false, brokenOff.size());
        }
        play(moments.remove());
      }
      return new Outcome(true, brokenOff.size());
    }

    private void play(Moment moment) {
      past.goTo(moment.at());
      switch (moment.kind()) {
        case STEP -> step(moment.number());
        case TIMER -> timer(moment);
        case MAIL -> sendMail();
      }
    }

    private void step(int number) {
      var step = lives.steps().get(number);
      if (!brokenOff.contains(step.life())) {
        try {
          transaction.executeWithoutResult(status -> act(step, number));
        } catch (RuntimeException e) {
          breakOff(step.life(), e);
        }
        carryOn(step.life());
        sendMailShortly();
      }
    }

    private void act(Step step, int number) {
      try {
        leaveToVisitors(step.life());
        step.act().in(stage);
        count.accept(number + 1);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }

    /** Whoever was quicker than we are plays this case on. */
    private void leaveToVisitors(int life) {
      casesOf(life).stream()
          .flatMap(it -> cases.find(it).stream())
          .filter(it -> it.movedAt().isAfter(clock.instant()))
          .findFirst()
          .ifPresent(
              it -> {
                throw new IllegalStateException("Somebody else has taken up " + it.number());
              });
    }

    private void timer(Moment moment) {
      if (moment.at().equals(timers.get(moment.number()))) {
        timers.remove(moment.number());
        past.goTo(moment.at().plus(SHORTLY));
        carryOn(moment.number());
        sendMailShortly();
      }
    }

    /** Runs what is due of the life's case and sets the alarm for its next timer. */
    private void carryOn(int life) {
      try {
        casesOf(life).stream()
            .flatMap(it -> byHand.runDue(it).stream())
            .min(naturalOrder())
            .filter(next -> !next.equals(timers.get(life)))
            .ifPresent(
                next -> {
                  timers.put(life, next);
                  moments.add(new Moment(next, Moment.Kind.TIMER, life));
                });
      } catch (RuntimeException e) {
        breakOff(life, e);
      }
    }

    private void sendMailShortly() {
      past.goTo(clock.instant().plus(SHORTLY));
      sendMail();
    }

    private void sendMail() {
      var next = mail.send().orElse(Instant.MAX);
      if (!next.equals(nextMail) && next.isBefore(until)) {
        moments.add(new Moment(next, Moment.Kind.MAIL, 0));
      }
      nextMail = next;
    }

    private void breakOff(int life, RuntimeException e) {
      if (brokenOff.add(life)) {
        log.warn("The demo's life {} goes on no further: {}", life, e.toString());
      }
      if (brokenOff.size() > 10 && brokenOff.size() > lives.applicants().size() / 5) {
        throw new IllegalStateException("Too many lives of the demo cannot go on", e);
      }
    }

    private List<CaseNumber> casesOf(int life) {
      return lives.part(life).cases(stage);
    }
  }
}
