package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of reviews of approvals. */
interface ReviewOfApprovalRepository extends Repository<ReviewOfApproval, CaseNumber> {

  ReviewOfApproval save(ReviewOfApproval review);

  Optional<ReviewOfApproval> findById(CaseNumber caseNumber);

  /** Whoever changes a review waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from ReviewOfApproval r where r.caseNumber = :caseNumber")
  Optional<ReviewOfApproval> lock(CaseNumber caseNumber);

  @Query("select r from ReviewOfApproval r where r.course.id = :course order by r.openedAt desc")
  List<ReviewOfApproval> ofCourse(CourseId course);

  @Query("select r from ReviewOfApproval r where r.course.id = :course and r.closedAt is null")
  Optional<ReviewOfApproval> openOf(CourseId course);

  @Query(
      "select r from ReviewOfApproval r where r.course.provider.id = :provider order by r.openedAt desc")
  List<ReviewOfApproval> ofProvider(ProviderId provider);
}
