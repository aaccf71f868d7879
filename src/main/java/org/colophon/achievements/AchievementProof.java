package org.colophon.achievements;

import java.time.LocalDate;
import java.util.List;
import org.colophon.candidates.CandidateId;
import org.colophon.program.EditionId;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate is, or is not yet, eligible for certification (R52).
 *
 * @param edition the edition the sets belong to
 * @param sets every set of the edition, in its order
 * @param requiredDone required sets that count
 * @param electivesDone elective sets that count; may exceed what is needed
 * @param missing what is left to do, one sentence each; empty when eligible
 */
public record AchievementProof(
    CandidateId candidate,
    EditionId edition,
    List<Line> sets,
    int requiredDone,
    int requiredNeeded,
    int electivesDone,
    int electivesNeeded,
    List<String> missing) {

  public boolean eligible() {
    return missing.isEmpty();
  }

  /** How many sets count so far. */
  public int achieved() {
    return requiredDone + electivesDone;
  }

  /** How many sets are needed in all. */
  public int needed() {
    return requiredNeeded + electivesNeeded;
  }

  /**
   * One set and what is recorded about it.
   *
   * @param required nobody is certified without it
   * @param counts achieved in a way that counts; an achievement before the set that has to come
   *     first does not (R5)
   * @param open may be worked on now: neither achieved nor waiting for the set that comes first
   * @param route null unless achieved
   * @param evidence what it was achieved by; empty unless achieved
   * @param achievedOn calendar day; null unless achieved
   */
  public record Line(
      SetId set,
      String name,
      boolean required,
      boolean counts,
      boolean open,
      @Nullable Route route,
      String evidence,
      @Nullable LocalDate achievedOn) {

    public boolean achieved() {
      return achievedOn != null;
    }
  }
}
