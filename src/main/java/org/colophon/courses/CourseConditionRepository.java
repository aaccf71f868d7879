package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The conditions' table. */
interface CourseConditionRepository extends Repository<CourseCondition, ConditionId> {

  CourseCondition save(CourseCondition condition);

  Optional<CourseCondition> findById(ConditionId id);

  /** Whoever changes a condition waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from CourseCondition c where c.id = :id")
  Optional<CourseCondition> lock(ConditionId id);

  List<CourseCondition> findByCaseNumberOrderByPosition(CaseNumber caseNumber);

  List<CourseCondition> findByCourse(CourseId course);
}
