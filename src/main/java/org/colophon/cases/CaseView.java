package org.colophon.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands now.
 *
 * @param number the number people quote
 * @param kind what it is about
 * @param subject the person it is about
 * @param title what it is called in lists; holds the person's name
 * @param standing open, paused or closed
 * @param stage short name of the stage
 * @param waitsOn who has to do something
 * @param dueOn the last day for it in the program's time zone, or null when there is none
 * @param whatNext one sentence for the person the case is about
 * @param outcome how it ended, or null while it has not
 * @param openedAt when it was opened
 * @param movedAt when its stage last changed
 * @param closedAt when it ended, or null while it has not
 */
public record CaseView(
    CaseNumber number,
    CaseKind kind,
    PersonId subject,
    String title,
    CaseStanding standing,
    String stage,
    WaitsOn waitsOn,
    @Nullable LocalDate dueOn,
    String whatNext,
    @Nullable String outcome,
    Instant openedAt,
    Instant movedAt,
    @Nullable Instant closedAt) {

  public boolean isClosed() {
    return standing == CaseStanding.CLOSED;
  }

  /** Whether the due day is over. A paused or closed case is never late. */
  public boolean isLateOn(LocalDate day) {
    return standing == CaseStanding.OPEN && dueOn != null && dueOn.isBefore(day);
  }
}
