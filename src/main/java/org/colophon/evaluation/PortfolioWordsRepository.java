package org.colophon.evaluation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of what evaluators write besides their marks. */
interface PortfolioWordsRepository extends Repository<PortfolioWordsRow, PortfolioWordsRow.Key> {

  PortfolioWordsRow save(PortfolioWordsRow words);

  Optional<PortfolioWordsRow> findById(PortfolioWordsRow.Key key);
}
