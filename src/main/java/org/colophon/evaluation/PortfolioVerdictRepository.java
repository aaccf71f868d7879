package org.colophon.evaluation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of verdicts. */
interface PortfolioVerdictRepository
    extends Repository<PortfolioVerdictRow, PortfolioVerdictRow.Key> {

  PortfolioVerdictRow save(PortfolioVerdictRow verdict);

  Optional<PortfolioVerdictRow> findById(PortfolioVerdictRow.Key key);

  /** In the order in which they were made. */
  @Query(
      "select v from PortfolioVerdictRow v where v.key.caseNumber = :caseNumber"
          + " order by v.key.round, v.key.judges")
  List<PortfolioVerdictRow> of(String caseNumber);
}
