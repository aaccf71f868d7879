package org.colophon.evaluation;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;

/**
 * One evaluator's judgement of a course.
 *
 * @param position which evaluator, from 1
 * @param marks by competency
 * @param opinion about the course as a whole; may be empty
 */
public record CourseReview(
    SeatId seat, int position, PersonId person, List<CourseMark> marks, String opinion) {

  public Optional<CourseMark> mark(int competency) {
    return marks.stream().filter(it -> it.competency() == competency).findFirst();
  }

  public long met() {
    return marks.stream().filter(CourseMark::isMet).count();
  }
}
