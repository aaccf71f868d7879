package org.colophon.portfolios;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of what was submitted. */
interface PortfolioSubmissionRepository
    extends Repository<PortfolioSubmission, PortfolioSubmission.Key> {

  PortfolioSubmission save(PortfolioSubmission submission);

  /** All attempts, the first one first. */
  @Query("select s from PortfolioSubmission s where s.key.portfolioId = :id order by s.key.round")
  List<PortfolioSubmission> of(UUID id);
}
