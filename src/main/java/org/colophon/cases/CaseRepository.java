package org.colophon.cases;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The cases. To be changed a case is loaded with its row locked; everything else reads views, so no
 * transaction ever holds a case that somebody else has changed meanwhile.
 */
interface CaseRepository extends Repository<CaseRecord, CaseNumber> {

  String VIEW =
      """
      select new org.colophon.cases.CaseView(
        c.number, c.kind, c.subject, c.title, c.standing, c.stage, c.waitsOn, c.dueOn, c.whatNext,
        c.outcome, c.openedAt, c.movedAt, c.closedAt)
      from CaseRecord c
      """;

  String NOT_CLOSED = " c.standing <> org.colophon.cases.CaseStanding.CLOSED ";

  CaseRecord save(CaseRecord record);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<CaseRecord> findById(CaseNumber number);

  @Query(
      nativeQuery = true,
      value =
          """
          insert into case_counters as counter (kind, year, last_number) values (:kind, :year, 1)
          on conflict (kind, year) do update set last_number = counter.last_number + 1
          returning last_number
          """)
  int nextNumber(String kind, int year);

  @Query(VIEW + "where c.number = :number")
  Optional<CaseView> view(CaseNumber number);

  @Query(VIEW + "where c.number in :numbers")
  List<CaseView> views(Collection<CaseNumber> numbers);

  @Query(VIEW + "where c.subject = :subject order by c.openedAt desc, c.number.value desc")
  List<CaseView> ofSubject(PersonId subject);

  @Query(
      VIEW
          + "where"
          + NOT_CLOSED
          + """
            and c.kind in :kinds and c.waitsOn in :waitsOn and (:stage = '' or c.stage = :stage)
            and (:anyDate = true or c.dueOn between :dueFrom and :dueUntil)
            and (:running = false or c.standing = org.colophon.cases.CaseStanding.OPEN)
            order by c.dueOn nulls last, c.openedAt, c.number.value
            """)
  Page<CaseView> workList(
      Set<CaseKind> kinds,
      Set<WaitsOn> waitsOn,
      String stage,
      boolean anyDate,
      LocalDate dueFrom,
      LocalDate dueUntil,
      boolean running,
      Pageable page);

  @Query(
      VIEW
          + """
            where c.kind in :kinds
              and (c.number.value like :number
                or lower(c.title) like :words escape '!'
                or lower(c.title) like :reversed escape '!')
            order by c.openedAt desc, c.number.value desc
            """)
  Page<CaseView> search(
      Set<CaseKind> kinds, String number, String words, String reversed, Pageable page);

  @Query(VIEW + "where c.kind = :kind order by c.openedAt desc, c.number.value desc")
  Page<CaseView> ofKind(CaseKind kind, Pageable page);

  @Query(
      "select c.waitsOn as waitsOn, count(c) as count from CaseRecord c where"
          + NOT_CLOSED
          + "and c.kind in :kinds group by c.waitsOn")
  List<Waiting> waiting(Set<CaseKind> kinds);

  @Query(
      """
      select count(c) from CaseRecord c
      where c.standing = org.colophon.cases.CaseStanding.OPEN and c.dueOn < :today
        and c.kind in :kinds
      """)
  long countLate(Set<CaseKind> kinds, LocalDate today);

  @Query("select c.number.value from CaseRecord c order by c.number.value")
  List<String> allNumbers();

  @Query(
      "select distinct c.stage from CaseRecord c where"
          + NOT_CLOSED
          + "and c.kind in :kinds order by c.stage")
  List<String> stages(Set<CaseKind> kinds);

  /** How many cases wait on one party. */
  interface Waiting {

    WaitsOn getWaitsOn();

    long getCount();
  }
}
