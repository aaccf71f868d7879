package org.colophon.web.staff;

import java.util.ArrayList;
import java.util.List;
import org.colophon.evaluation.CourseMark;
import org.colophon.evaluation.CourseReview;
import org.colophon.program.Competency;

/**
 * What two evaluators found about a course, side by side (R20).
 *
 * @param bothMet how many competencies both find met
 * @param differ the numbers of those only one of them finds met
 * @param neither the numbers of those neither finds met
 */
record JudgementSummary(int bothMet, List<Integer> differ, List<Integer> neither) {

  static JudgementSummary of(List<Competency> judged, List<CourseReview> reviews) {
    var bothMet = 0;
    var differ = new ArrayList<Integer>();
    var neither = new ArrayList<Integer>();
    for (var competency : judged) {
      var met =
          reviews.stream()
              .filter(it -> it.mark(competency.number()).filter(CourseMark::isMet).isPresent())
              .count();
      if (met == reviews.size()) {
        bothMet++;
      } else if (met == 0) {
        neither.add(competency.number());
      } else {
        differ.add(competency.number());
      }
    }
    return new JudgementSummary(bothMet, differ, neither);
  }
}
