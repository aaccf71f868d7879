package org.colophon.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.cases.Cases;
import org.colophon.courses.CourseCatalog;
import org.colophon.engine.CasesByHand;
import org.colophon.installation.Announcement;
import org.colophon.notifications.MailByHand;
import org.colophon.program.Rulebook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's past once, beside the running application, after the site already answers.
 *
 * <p>A run that was ended in between is taken up at the next start, where it stopped.
 */
@Component
@OnlyInDemo
class LivingDemo implements Announcement, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LivingDemo.class);
  private static final Duration LAST_WORD = Duration.ofSeconds(20);

  private final DemoSize size;
  private final Player player;
  private final CasesByHand byHand;
  private final MailByHand mail;
  private final Cases cases;
  private final CourseCatalog catalog;
  private final Rulebook rulebook;
  private final Clock clock;

  private boolean worked;
  private volatile boolean playing;
  private volatile boolean stopped;
  private volatile int percent;
  private @Nullable Thread thread;

  LivingDemo(
      DemoSize size,
      Player player,
      CasesByHand byHand,
      MailByHand mail,
      Cases cases,
      CourseCatalog catalog,
      Rulebook rulebook,
      Clock clock) {
    this.size = size;
    this.player = player;
    this.byHand = byHand;
    this.mail = mail;
    this.cases = cases;
    this.catalog = catalog;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** Comes before the demo's own people begin to work. */
  @EventListener(ApplicationStartedEvent.class)
  void lookWhetherSomebodyWorked() {
    worked = cases.waitingCounts().values().stream().anyMatch(it -> it > 0);
  }

  /** The last event of a start: the welcome is said and the engine runs, so it can be taken. */
  @EventListener
  void begin(AvailabilityChangeEvent<ReadinessState> event) {
    if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && thread == null) {
      toPlay().ifPresent(this::playBeside);
    }
  }

  @Override
  public Optional<String> text() {
    return playing
        ? Optional.of(
            "This demo is being filled with invented candidates: %d percent are there. You can use it"
                    .formatted(percent)
                + " already; mail and reminders follow when it is full.")
        : Optional.empty();
  }

  /** Ends playing between two steps; the next start goes on from there. */
  @Override
  public void destroy() throws InterruptedException {
    stopped = true;
    if (thread != null) {
      thread.join(LAST_WORD.toMillis());
    }
  }

  /** Waits until nothing is played any more. */
  void awaitEnd() throws InterruptedException {
    if (thread != null) {
      thread.join();
    }
  }

  private Optional<DemoScore> toPlay() {
    return DemoScore.in(byHand)
        .or(this::firstScore)
        .filter(it -> !it.complete() && it.candidates() > 0);
  }

  /** Nothing is played into an installation in which somebody has worked already. */
  private Optional<DemoScore> firstScore() {
    return worked
        ? Optional.empty()
        : Optional.of(new DemoScore(size.candidates(), clock.instant(), 0, false));
  }

  private void playBeside(DemoScore score) {
    playing = true;
    thread = new Thread(() -> play(score), "demo");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whatever goes wrong here must not harm the application: it is said once. */
  private void play(DemoScore score) {
    log.info("The demo is being filled with {} candidates", score.candidates());
    var began = clock.instant();
    byHand.take();
    mail.take();
    try {
      var lives = lives(score);
      var outcome =
          player.play(
              lives,
              score.until(),
              score.steps(),
              steps -> count(score.played(steps), lives.steps().size()),
              () -> stopped);
      if (outcome.complete()) {
        DemoScore.in(byHand).orElse(score).finished().writeInto(byHand);
        log.info(
            "The demo is filled: {} candidates in {} seconds; {} could not be played to the end",
            score.candidates(),
            Duration.between(began, clock.instant()).toSeconds(),
            outcome.brokenOff());
      }
    } catch (RuntimeException e) {
      log.error("The demo could not be filled; the next start goes on with it", e);
    } finally {
      playing = false;
      if (!stopped) {
        mail.giveBack();
        byHand.giveBack();
      }
    }
  }

  private void count(DemoScore score, int all) {
    score.writeInto(byHand);
    var now = (int) (100L * score.steps() / all);
    if (now / 10 > percent / 10 && score.candidates() > Story.values().length) {
      log.info("The demo is filled by {} percent", now);
    }
    percent = now;
  }

  private Lives lives(DemoScore score) {
    var today = LocalDate.ofInstant(score.until(), rulebook.zone());
    var world = World.of(today, rulebook.zone(), catalog.all(), rulebook.on(today));
    return Lives.in(world, score.candidates());
  }
}
