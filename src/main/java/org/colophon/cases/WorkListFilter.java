package org.colophon.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the work list to show; null means no restriction.
 *
 * @param waitsOn only cases that wait on this one
 * @param stage only cases in the stage of exactly this name
 * @param dueUntil only cases due on or before this day; with yesterday, those that are late
 */
public record WorkListFilter(
    @Nullable WaitsOn waitsOn, @Nullable String stage, @Nullable LocalDate dueUntil) {

  public static WorkListFilter everything() {
    return new WorkListFilter(null, null, null);
  }

  public WorkListFilter waitingOn(@Nullable WaitsOn who) {
    return new WorkListFilter(who, stage, dueUntil);
  }

  public WorkListFilter inStage(@Nullable String name) {
    return new WorkListFilter(waitsOn, name, dueUntil);
  }

  public WorkListFilter dueUntil(@Nullable LocalDate day) {
    return new WorkListFilter(waitsOn, stage, day);
  }
}
