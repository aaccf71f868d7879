package org.colophon.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the work list to show; null means no restriction.
 *
 * @param waitsOn only cases that wait on this one
 * @param stage only cases in the stage of exactly this name
 * @param dueFrom only cases due on or after this day
 * @param dueUntil only cases due on or before this day
 * @param running only cases whose clock is not stopped
 */
public record WorkListFilter(
    @Nullable WaitsOn waitsOn,
    @Nullable String stage,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueUntil,
    boolean running) {

  public static WorkListFilter everything() {
    return new WorkListFilter(null, null, null, null, false);
  }

  public WorkListFilter waitingOn(@Nullable WaitsOn who) {
    return new WorkListFilter(who, stage, dueFrom, dueUntil, running);
  }

  public WorkListFilter inStage(@Nullable String name) {
    return new WorkListFilter(waitsOn, name, dueFrom, dueUntil, running);
  }

  public WorkListFilter dueUntil(@Nullable LocalDate day) {
    return new WorkListFilter(waitsOn, stage, dueFrom, day, running);
  }

  /** Cases that are due in this time, the first and the last day included. */
  public WorkListFilter dueBetween(LocalDate first, LocalDate last) {
    return new WorkListFilter(waitsOn, stage, first, last, running);
  }

  /** Cases that are late: due before today, and their clock is not stopped. */
  public WorkListFilter lateOn(LocalDate today) {
    return new WorkListFilter(waitsOn, stage, null, today.minusDays(1), true);
  }
}
