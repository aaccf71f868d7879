package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.repository.Repository;

/** The table of mentors being asked. */
interface MentorProposalRepository extends Repository<MentorProposal, ProposalId> {

  MentorProposal save(MentorProposal proposal);

  Optional<MentorProposal> findById(ProposalId id);

  List<MentorProposal> findByCaseNumberOrderByAskedAt(CaseNumber caseNumber);

  Optional<MentorProposal> findByCaseNumberAndState(CaseNumber caseNumber, ProposalState state);

  List<MentorProposal> findByMentorPersonAndStateOrderByAskedAt(
      PersonId person, ProposalState state);

  List<MentorProposal> findByState(ProposalState state);
}
