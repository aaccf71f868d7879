package org.colophon.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of mentors being asked. */
interface MentorProposalRepository extends Repository<MentorProposal, ProposalId> {

  MentorProposal save(MentorProposal proposal);

  Optional<MentorProposal> findById(ProposalId id);

  List<MentorProposal> findByCaseNumberOrderByAskedAt(CaseNumber caseNumber);

  List<MentorProposal> findByCaseNumberInOrderByAskedAt(Collection<CaseNumber> caseNumbers);

  Optional<MentorProposal> findByCaseNumberAndState(CaseNumber caseNumber, ProposalState state);

  List<MentorProposal> findByMentorPersonAndStateOrderByAskedAt(
      PersonId person, ProposalState state);

  /** Who was ever asked for these people. */
  @Query(
      """
      select distinct r.person.value as candidate, p.mentorPerson.value as mentor
        from MentorRequest r join MentorProposal p on p.caseNumber = r.caseNumber
       where r.person.value in :people
      """)
  List<Asked> askedFor(Collection<String> people);

  /** That a mentor was asked for somebody. */
  interface Asked {
    String getCandidate();

    String getMentor();
  }

  /** How many questions wait for each mentor. */
  @Query("select p.mentorPerson, count(p) from MentorProposal p where p.state = 'OPEN' group by 1")
  List<Object[]> countOpen();
}
