package org.colophon.courses;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attested completions that fit nobody yet, for people of the program only: none gets lost. */
@Service
@Transactional
public class AttestationQueue {

  private final AttestationStore store;
  private final AttestedCredit credit;
  private final ProgramCalendar calendar;

  AttestationQueue(AttestationStore store, AttestedCredit credit, ProgramCalendar calendar) {
    this.store = store;
    this.credit = credit;
    this.calendar = calendar;
  }

  @Transactional(readOnly = true)
  public long count() {
    return store.countWaiting();
  }

  /**
   * Rows that wait, first those that matched and could not be credited, then the oldest.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<AttestationView> waiting(int page, int size) {
    return store.waiting(page, size);
  }

  @Transactional(readOnly = true)
  public Optional<AttestationView> find(AttestationId row) {
    return store.find(row);
  }

  /**
   * Credits a row to the case it belongs to, as staff found out.
   *
   * @return false when this case is not that of a candidate who agreed to be matched with the row's
   *     provider (R24), or the row waits no more
   */
  public boolean match(PersonId staff, AttestationId row, CaseNumber caseNumber) {
    var match = store.matchWith(row, caseNumber);
    match.ifPresent(
        it -> {
          credit.credit(it);
          store.resolvedBy(row, staff, calendar.now());
        });
    return match.isPresent();
  }

  /**
   * Ends the waiting of a row.
   *
   * @param reason as the provider reads it
   * @return false when the row waits no more
   */
  public boolean dismiss(PersonId staff, AttestationId row, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A row is not dismissed without a reason: " + row);
    }
    var dismissed = store.dismiss(row, reason.strip());
    if (dismissed) {
      store.resolvedBy(row, staff, calendar.now());
    }
    return dismissed;
  }
}
