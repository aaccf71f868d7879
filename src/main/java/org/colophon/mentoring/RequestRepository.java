package org.colophon.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of candidates who asked for a mentor. */
interface RequestRepository extends Repository<MentorRequest, CaseNumber> {

  MentorRequest save(MentorRequest request);

  Optional<MentorRequest> findById(CaseNumber caseNumber);

  Optional<MentorRequest> findFirstByPersonOrderByFiledAtDesc(PersonId person);

  long countByStateIn(Collection<RequestState> states);

  Page<MentorRequest> findByStateOrderByFiledAtAscCaseNumberValue(
      RequestState state, Pageable page);

  List<MentorRequest> findByRoundOrderByFiledAt(RoundId round);

  int countByRound(RoundId round);

  /** Those a round that was carried out has a line for. */
  @Query(
      """
      select r from MentorRequest r where r.caseNumber.value in
        (select l.caseNumber.value from MentorRound o join o.lines l where o.id = :round)
      """)
  List<MentorRequest> matchedIn(RoundId round);

  /** Some who wait for a round that is over; two at work never get the same. */
  @Query(
      nativeQuery = true,
      value =
          """
          select r.* from mentor_requests r join mentor_rounds o using (round_id)
           where o.state <> 'OPEN' order by r.filed_at limit :some for update of r skip locked
          """)
  List<MentorRequest> stillWaiting(int some);

  @Query(
      nativeQuery = true,
      value =
          """
          select count(*) from mentor_requests r join mentor_rounds o using (round_id)
           where o.state <> 'OPEN'
          """)
  int countStillWaiting();

  /** Lets what concerns one candidate through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('mentee ' || :person, 0))")
  int queueUp(String person);
}
