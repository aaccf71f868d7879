package org.colophon.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * A seat as people of the program see it.
 *
 * @param scope the competencies to be judged; null means every one of the set
 * @param language what is judged is written in
 * @param turns everybody who was asked, in order
 */
public record SeatView(
    SeatId id,
    CaseNumber caseNumber,
    EvaluatorKind kind,
    SetId set,
    String subject,
    String title,
    int round,
    int position,
    ReviewClock clock,
    SeatState state,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable Set<Integer> scope,
    Language language,
    List<Turn> turns) {

  /** Whether the competency is to be judged. */
  public boolean asks(int competency) {
    return scope == null || scope.contains(competency);
  }

  /** The competencies to be judged, ascending; asking a seat that does not name them is a bug. */
  public SortedSet<Integer> competencies() {
    return new TreeSet<>(requireNonNull(scope, "A seat about the whole set"));
  }

  /** Whether no competency is to be judged, only what is written in words. */
  public boolean asksForOpinion() {
    return scope != null && scope.isEmpty();
  }

  /** Whose turn it is. */
  public Optional<Turn> turn() {
    return turns.isEmpty()
        ? Optional.empty()
        : Optional.of(turns.get(turns.size() - 1)).filter(Turn::lasts);
  }

  /** The latest turn of this person, over or not; empty for who was never asked. */
  public Optional<Turn> lastTurnOf(PersonId person) {
    return turns.stream().filter(it -> it.person().equals(person)).reduce((first, last) -> last);
  }

  /** Who judged; empty until the judgement is there. */
  public Optional<PersonId> judge() {
    return state == SeatState.FILED
        ? Optional.of(turns.get(turns.size() - 1).person())
        : Optional.empty();
  }

  boolean asked(PersonId person) {
    return turns.stream().anyMatch(it -> it.person().equals(person));
  }
}
