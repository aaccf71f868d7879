package org.colophon.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.repository.Repository;

/** The statements' table. */
interface StatementRepository extends Repository<Statement, UUID> {

  Statement save(Statement statement);

  Optional<Statement> findFirstByPersonOrderBySignedAtDesc(PersonId person);

  List<Statement> findByPersonInOrderBySignedAt(Collection<PersonId> people);
}
