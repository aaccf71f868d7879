package org.colophon.conflicts;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the one register of who may not judge whom. Every module that learns such a fact tells it.
 */
@Service
@Transactional
public class Conflicts {

  private final ConflictRepository conflicts;
  private final Clock clock;

  Conflicts(ConflictRepository conflicts, Clock clock) {
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /**
   * Registers that a person may not judge another. The same fact from the same source changes
   * nothing; a fact about oneself is not stored, it always holds.
   *
   * @param reason a sentence to the judge that says what the connection is
   * @param source where the fact comes from, as {@code completion 4f…}
   */
  public void register(
      PersonId judge, PersonId candidate, ConflictKind kind, String reason, String source) {
    if (!judge.equals(candidate)) {
      conflicts.add(
          UUID.randomUUID(),
          judge.value(),
          candidate.value(),
          kind.name(),
          reason,
          source,
          clock.instant());
    }
  }

  /**
   * Finds what keeps one person from judging another: the strongest reason if there are several.
   */
  @Transactional(readOnly = true)
  public Optional<Conflict> between(PersonId judge, PersonId candidate) {
    if (judge.equals(candidate)) {
      return Optional.of(Conflict.self(judge));
    }
    return conflicts.findByJudgeAndCandidate(judge, candidate).stream()
        .map(RegisteredConflict::view)
        .min(comparing(Conflict::kind));
  }

  /** Lists everyone who may not judge a candidate, in the order it became known. */
  @Transactional(readOnly = true)
  public List<Conflict> about(PersonId candidate) {
    return conflicts.findByCandidateOrderByRegisteredAt(candidate).stream()
        .map(RegisteredConflict::view)
        .toList();
  }

  /** The same for many candidates at once. */
  @Transactional(readOnly = true)
  public List<Conflict> about(Collection<PersonId> candidates) {
    return conflicts.findByCandidateInOrderByRegisteredAt(candidates).stream()
        .map(RegisteredConflict::view)
        .toList();
  }

  /**
   * Makes sure that a person may judge another.
   *
   * @throws ConflictOfInterest when they may not; its message is the reason (R53)
   */
  @Transactional(readOnly = true)
  public void requireNone(PersonId judge, PersonId candidate) throws ConflictOfInterest {
    var conflict = between(judge, candidate);
    if (conflict.isPresent()) {
      throw new ConflictOfInterest(conflict.get());
    }
  }
}
