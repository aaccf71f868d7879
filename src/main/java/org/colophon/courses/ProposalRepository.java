package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The proposals' table. */
interface ProposalRepository extends Repository<Proposal, ProposalId> {

  Proposal save(Proposal proposal);

  void delete(Proposal proposal);

  Optional<Proposal> findById(ProposalId id);

  Optional<Proposal> findByCaseNumber(CaseNumber caseNumber);

  Optional<Proposal> findFirstByCourseOrderByEndedAtDesc(CourseId course);

  List<Proposal> findByProviderOrderByBegunAtDesc(ProviderId provider);

  /** The providers that proposed a course in this set. */
  @Query(
      "select distinct p.provider from Proposal p where p.set = :set and p.caseNumber is not null")
  List<ProviderId> proposing(SetId set);

  /** The proposals whose texts a course's approval rested on, the latest first. */
  @Query(
      """
      select p from Proposal p
      where p.course = :course and p.state = ProposalState.APPROVED
      order by p.endedAt desc
      """)
  List<Proposal> textsOf(CourseId course);

  /** Every change of a course that was begun, the latest first. */
  @Query("select p from Proposal p where p.amends = :course order by p.begunAt desc")
  List<Proposal> amendmentsOf(CourseId course);

  /** Whoever changes a proposal waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Proposal p where p.id = :id")
  Optional<Proposal> lock(ProposalId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Proposal p where p.caseNumber = :caseNumber")
  Optional<Proposal> lock(CaseNumber caseNumber);
}
