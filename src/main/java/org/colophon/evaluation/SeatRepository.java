package org.colophon.evaluation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The seats' table. */
interface SeatRepository extends Repository<Seat, SeatId> {

  Seat save(Seat seat);

  List<Seat> saveAll(Iterable<Seat> seats);

  Optional<Seat> findById(SeatId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Seat s where s.id = :id")
  Optional<Seat> lock(SeatId id);

  List<Seat> findByCaseNumberOrderByRoundAscPositionAsc(CaseNumber caseNumber);

  List<Seat> findByCaseNumberIn(Collection<CaseNumber> caseNumbers);

  /** Seats for which the system looks for somebody, the longest open first. */
  @Query("select s from Seat s where s.kind = :kind and s.state = OPEN order by s.openedAt")
  List<Seat> waiting(EvaluatorKind kind);

  /** Seats in the open pool, the longest open first. */
  @Query("select s from Seat s where s.kind = :kind and s.state = POOL order by s.openedAt")
  List<Seat> pool(EvaluatorKind kind);

  /** Seats that are offered to somebody who has not answered, the longest open first. */
  @Query("select s from Seat s where s.kind = :kind and s.state = OFFERED order by s.openedAt")
  List<Seat> offered(EvaluatorKind kind);

  /** Seats somebody works on, the longest open first. */
  @Query("select s from Seat s where s.kind = :kind and s.state = CLAIMED order by s.openedAt")
  List<Seat> claimed(EvaluatorKind kind);

  /** Seats on which it is this person's turn, the oldest first. */
  @Query(
      "select s from Seat s join s.turns t where t.person.value = :person and t.endedAt is null"
          + " order by t.offeredAt")
  List<Seat> ofPerson(String person);

  /** Seats this person was ever asked to take. */
  @Query(
      "select distinct s from Seat s join s.turns t where t.person.value = :person and s.kind = :kind")
  List<Seat> everOfPerson(String person, EvaluatorKind kind);

  /** How much people have to do and did, by person. */
  @Query(
      """
      select t.person.value as person,
             sum(case when t.endedAt is null then 1 else 0 end) as open,
             sum(case when t.endedAt is null and t.claimedAt is null then 1 else 0 end) as offered,
             sum(case when t.claimedAt >= :since
                       and (t.outcome is null
                            or t.outcome <> org.colophon.evaluation.TurnOutcome.PAUSED)
                      then 1 else 0 end) as claimed,
             max(t.offeredAt) as lastAsked
        from Seat s join s.turns t
       where s.kind = :kind and t.person.value in :people
       group by t.person.value
      """)
  List<Load> loads(EvaluatorKind kind, Collection<String> people, Instant since);

  /** Who gave back a seat of one of these subjects for a conflict of interest. */
  @Query(
      """
      select distinct s.subject as subject, t.person.value as person from Seat s join s.turns t
       where s.subject in :subjects and t.outcome = org.colophon.evaluation.TurnOutcome.CONFLICT
      """)
  List<Conflicted> conflictedWith(Collection<String> subjects);

  /** Lets seats of one kind be offered one after the other, so that nobody is offered too much. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('seats ' || :kind, 0))")
  int queueUp(String kind);

  /** Somebody too close to what a seat is about, as they said. */
  interface Conflicted {
    String getSubject();

    String getPerson();
  }

  /** What one evaluator has to do. */
  interface Load {
    String getPerson();

    long getOpen();

    long getOffered();

    long getClaimed();

    Instant getLastAsked();
  }
}
