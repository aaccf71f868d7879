package org.colophon.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.colophon.achievements.AchievementProof;
import org.colophon.program.CompetencySet;
import org.colophon.program.Edition;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * One set in the picture of all sets.
 *
 * @param number its place in the edition
 * @param required whether nobody is certified without it
 * @param state how far a candidate has come with it; {@link State#NONE} where nobody is at work on
 *     it
 * @param evidence what it was achieved by; empty unless achieved
 * @param achievedOn calendar day; null unless achieved
 */
public record SetPlace(
    SetId set,
    int number,
    String name,
    boolean required,
    State state,
    String evidence,
    @Nullable LocalDate achievedOn) {

  /** How far a candidate has come with a set. */
  public enum State {
    /** Nobody works on it: the picture tells of the program, or of a candidacy that is over. */
    NONE,
    ACHIEVED,
    /** A completion was reported and waits for confirmation. */
    REPORTED,
    OPEN,
    /** May be begun once the set that comes first is achieved (R5). */
    LATER,
    /** Was achieved before the set that comes first (R5). */
    NOT_COUNTED
  }

  /** All sets of an edition, nobody's. */
  public static List<SetPlace> of(Edition edition) {
    return edition.sets().stream().map(SetPlace::of).toList();
  }

  /**
   * All sets as far as a candidate has come.
   *
   * @param going whether the candidate still works on them
   * @param reported sets with a completion that waits for confirmation
   */
  public static List<SetPlace> of(
      AchievementProof proof, Edition edition, Set<SetId> reported, boolean going) {
    return proof.sets().stream()
        .map(line -> of(line, edition.set(line.set()), reported.contains(line.set()), going))
        .toList();
  }

  private static SetPlace of(CompetencySet set) {
    return new SetPlace(set.id(), set.number(), set.name(), set.required(), State.NONE, "", null);
  }

  private static SetPlace of(
      AchievementProof.Line line, CompetencySet set, boolean reported, boolean going) {
    return new SetPlace(
        line.set(),
        set.number(),
        line.name(),
        line.required(),
        state(line, reported, going),
        line.evidence(),
        line.achievedOn());
  }

  private static State state(AchievementProof.Line line, boolean reported, boolean going) {
    if (line.achieved()) {
      return line.counts() ? State.ACHIEVED : State.NOT_COUNTED;
    }
    if (!going) {
      return State.NONE;
    }
    if (reported) {
      return State.REPORTED;
    }
    return line.open() ? State.OPEN : State.LATER;
  }
}
