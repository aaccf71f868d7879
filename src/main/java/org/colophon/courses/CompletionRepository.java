package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The completions' table. */
interface CompletionRepository extends Repository<Completion, CompletionId> {

  Completion save(Completion completion);

  Optional<Completion> findById(CompletionId id);

  /** Whoever decides a completion waits for the one who decides it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Completion c where c.id = :id")
  Optional<Completion> lock(CompletionId id);

  /** The reports about a provider's courses that wait, the oldest first. */
  @Query(
      """
      select c from Completion c
      where c.course.provider.id = :provider and c.state = CompletionState.REPORTED
      order by c.reportedAt
      """)
  List<Completion> waitingAt(ProviderId provider, Limit limit);

  /** The reports about a provider's courses that were decided, the latest first. */
  @Query(
      """
      select c from Completion c
      where c.course.provider.id = :provider and c.state in (CompletionState.CONFIRMED, CompletionState.REJECTED)
      order by c.judgedAt desc
      """)
  List<Completion> decidedAt(ProviderId provider, Limit limit);

  List<Completion> findByPersonOrderByReportedAtDesc(PersonId person);

  List<Completion> findByPersonAndState(PersonId person, CompletionState state);

  boolean existsByPersonAndState(PersonId person, CompletionState state);

  /**
   * The completion that stands for a set in a case. The states are written out, so that the
   * database sees that its unique index of these has the answer.
   */
  @Query(
      """
      select c from Completion c
      where c.caseNumber = :caseNumber and c.set = :set
        and c.state in (CompletionState.REPORTED, CompletionState.CONFIRMED)
      """)
  Optional<Completion> standing(CaseNumber caseNumber, SetId set);

  /** Lets the reports of one case through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value =
          "select 1 from pg_advisory_xact_lock(hashtextextended('completions ' || :caseNumber, 0))")
  int queueUp(String caseNumber);
}
