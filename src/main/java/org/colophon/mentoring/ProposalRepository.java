package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.repository.Repository;

/** The table of mentors being asked. */
interface ProposalRepository extends Repository<Proposal, ProposalId> {

  Proposal save(Proposal proposal);

  Optional<Proposal> findById(ProposalId id);

  List<Proposal> findByCaseNumberOrderByAskedAt(CaseNumber caseNumber);

  Optional<Proposal> findByCaseNumberAndState(CaseNumber caseNumber, ProposalState state);

  List<Proposal> findByMentorPersonAndStateOrderByAskedAt(PersonId person, ProposalState state);

  List<Proposal> findByState(ProposalState state);
}
