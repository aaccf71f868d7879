package org.colophon.courses;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.colophon.courses.AttestationStore.Match;
import org.colophon.program.ProgramCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works confirmed files off, batch by batch, each in a transaction of its own. How far it got is in
 * the rows, so it goes on after a stop where it was. What fits somebody is credited by two at a
 * time, since each waits half of its time for the database.
 */
@Component
class AttestationWork {

  private static final Logger LOG = LoggerFactory.getLogger(AttestationWork.class);
  private static final int ROWS = 2000;

  /** Few, so that Hibernate, which looks through all it holds before each query, holds little. */
  private static final int MATCHES = 5;

  private final AttestationStore store;
  private final AttestedCredit credit;
  private final TransactionTemplate transaction;
  private final ProgramCalendar calendar;
  private final AsyncTaskExecutor second = new SimpleAsyncTaskExecutor("attestations-");

  /** The row up to which a file is done; after a stop it is looked through from its beginning. */
  private final Map<UploadId, Integer> places = new ConcurrentHashMap<>();

  AttestationWork(
      AttestationStore store,
      AttestedCredit credit,
      TransactionTemplate transaction,
      ProgramCalendar calendar) {
    this.store = store;
    this.credit = credit;
    this.transaction = transaction;
    this.calendar = calendar;
  }

  /** Does everything there is to do. */
  void run() {
    for (var file = next(); file.isPresent(); file = next()) {
      credit(file.get());
    }
  }

  /** A file that has, or may have, rows to credit; nobody else is at work on it. */
  private Optional<UploadId> next() {
    return inTransaction(
        () -> {
          var file = store.take();
          file.ifPresent(this::step);
          return file;
        });
  }

  private void step(UploadId file) {
    if (store.takeIn(file, place(file), ROWS) > 0 || !matches(file).isEmpty()) {
      return;
    }
    if (place(file) + ROWS <= store.lastLine(file)) {
      places.put(file, place(file) + ROWS);
    } else {
      store.done(file, calendar.now());
      places.remove(file);
    }
  }

  private void credit(UploadId file) {
    var other = second.submitCompletable(() -> creditAll(file));
    try {
      creditAll(file);
    } finally {
      other.join();
    }
  }

  private void creditAll(UploadId file) {
    var more = true;
    while (more) {
      more = creditBatch(file);
    }
  }

  private boolean creditBatch(UploadId file) {
    try {
      return inTransaction(
          () -> {
            var matches = store.join(file) ? matches(file) : List.<Match>of();
            matches.forEach(credit::credit);
            return !matches.isEmpty();
          });
    } catch (RuntimeException e) {
      LOG.warn("A batch of attested completions failed; its rows are tried one by one", e);
      return oneByOne(inTransaction(() -> matches(file)));
    }
  }

  /** So that one row that cannot be credited does not keep the others waiting. */
  private boolean oneByOne(List<Match> matches) {
    for (var match : matches) {
      try {
        transaction.executeWithoutResult(
            status -> store.matchOf(match.row()).ifPresent(credit::credit));
      } catch (RuntimeException e) {
        LOG.error("The attested completion {} cannot be credited", match.row(), e);
        transaction.executeWithoutResult(
            status -> store.stuck(match.row(), "It could not be credited; the log says why."));
      }
    }
    return !matches.isEmpty();
  }

  /**
   * The next rows that fit somebody, among those that were taken in last. In the order of their
   * cases, so that two who wait for each other's cases never wait for ever.
   */
  private List<Match> matches(UploadId file) {
    return store.matchesOf(file, place(file), ROWS, MATCHES).stream()
        .sorted(comparing(it -> it.caseNumber().value()))
        .toList();
  }

  private int place(UploadId file) {
    return places.getOrDefault(file, 0);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
