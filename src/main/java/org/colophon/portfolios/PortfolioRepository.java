package org.colophon.portfolios;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The portfolios' table. */
interface PortfolioRepository extends Repository<Portfolio, PortfolioId> {

  Portfolio save(Portfolio portfolio);

  Portfolio saveAndFlush(Portfolio portfolio);

  void delete(Portfolio portfolio);

  void flush();

  Optional<Portfolio> findById(PortfolioId id);

  List<Portfolio> findByPersonOrderByBegunAtDesc(PersonId person);

  Optional<Portfolio> findByCaseNumber(CaseNumber caseNumber);

  /** Whose they are, without what they hold. */
  @Query(
      """
      select new org.colophon.portfolios.PortfolioOwner(p.caseNumber, p.candidate, p.person)
        from Portfolio p where p.caseNumber in :caseNumbers
      """)
  List<PortfolioOwner> owners(Collection<CaseNumber> caseNumbers);

  boolean existsByCandidateAndState(CandidateId candidate, PortfolioState state);

  /** Locks the row without reading it. */
  @Query(
      nativeQuery = true,
      value = "select 1 from portfolios where case_number = :caseNumber for no key update")
  int holdStill(String caseNumber);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Portfolio p where p.caseNumber = :caseNumber")
  Optional<Portfolio> lock(CaseNumber caseNumber);

  /** Those that are open, held until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Portfolio p where p.candidate = :candidate and p.endedAt is null")
  List<Portfolio> lockOpen(CandidateId candidate);

  /** The latest first. */
  List<Portfolio> findByCandidateAndSetOrderByBegunAtDesc(CandidateId candidate, SetId set);

  /** Whoever changes a portfolio waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Portfolio p where p.id = :id and p.person = :person")
  Optional<Portfolio> lock(PortfolioId id, PersonId person);

  /** In how many portfolios and attempts a file stands. */
  @Query(
      nativeQuery = true,
      value =
          """
          select (select count(*) from portfolios where content::text like '%' || :file || '%')
               + (select count(*) from portfolio_submissions where content like '%' || :file || '%')
          """)
  long mentions(String file);

  /** Lets one person's clicks through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('portfolio ' || :person, 0))")
  int queueUp(String person);
}
