package org.colophon.courses;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The completions' table. */
interface CompletionRepository extends Repository<Completion, CompletionId> {

  Completion save(Completion completion);

  Optional<Completion> findById(CompletionId id);

  List<Completion> findByPersonOrderByReportedAtDesc(PersonId person);

  List<Completion> findByPersonAndState(PersonId person, CompletionState state);

  boolean existsByPersonAndState(PersonId person, CompletionState state);

  Optional<Completion> findByCaseNumberAndSetAndStateIn(
      CaseNumber caseNumber, SetId set, Collection<CompletionState> states);

  /** Lets the reports of one case through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value =
          "select 1 from pg_advisory_xact_lock(hashtextextended('completions ' || :caseNumber, 0))")
  int queueUp(String caseNumber);
}
