package org.colophon.courses;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.colophon.courses.AttestationStore.Match;
import org.colophon.program.ProgramCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works confirmed files off, batch by batch, each in a transaction of its own. How far it got is in
 * the rows, so it goes on after a stop where it was; two at work share the files between them.
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
    var more = true;
    while (more) {
      more = runBatch();
    }
  }

  private boolean runBatch() {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> step()));
    } catch (RuntimeException e) {
      LOG.warn("A batch of attested completions failed; its rows are tried one by one", e);
      if (!oneByOne()) {
        throw e;
      }
      return true;
    }
  }

  /** So that one row that cannot be credited does not keep the others waiting. */
  private boolean oneByOne() {
    List<Match> matches =
        Objects.requireNonNull(
            transaction.execute(status -> store.take().map(this::matches).orElse(List.of())));
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
   * One batch.
   *
   * @return whether there may be more
   */
  private boolean step() {
    var upload = store.take();
    upload.ifPresent(this::step);
    return upload.isPresent();
  }

  private void step(UploadId upload) {
    if (store.takeIn(upload, place(upload), ROWS) > 0) {
      return;
    }
    var matches = matches(upload);
    if (!matches.isEmpty()) {
      matches.forEach(credit::credit);
    } else if (place(upload) + ROWS <= store.lastLine(upload)) {
      places.put(upload, place(upload) + ROWS);
    } else {
      store.done(upload, calendar.now());
      places.remove(upload);
    }
  }

  /** The next rows that fit somebody, among those that were taken in last. */
  private List<Match> matches(UploadId upload) {
    return store.matchesOf(upload, place(upload), ROWS, MATCHES);
  }

  private int place(UploadId upload) {
    return places.getOrDefault(upload, 0);
  }
}
