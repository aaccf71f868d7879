package org.colophon.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of marks about portfolios. */
interface PortfolioMarkRepository extends Repository<PortfolioMarkRow, PortfolioMarkRow.Key> {

  PortfolioMarkRow save(PortfolioMarkRow mark);

  Optional<PortfolioMarkRow> findById(PortfolioMarkRow.Key key);

  @Query(
      "select m from PortfolioMarkRow m where m.key.seat = :seat and m.key.person = :person"
          + " order by m.key.competency")
  List<PortfolioMarkRow> of(UUID seat, String person);
}
