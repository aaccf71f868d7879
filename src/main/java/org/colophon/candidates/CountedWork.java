package org.colophon.candidates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one entry of library work adds to the hours for admission, with the reasons. */
record CountedWork(
    Experience work,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    ExactHours hours,
    List<String> notes) {

  static CountedWork nothing(Experience work, String why) {
    return new CountedWork(work, null, null, ExactHours.NONE, List.of(why));
  }

  AdmissionAssessment.Line line() {
    return new AdmissionAssessment.Line(
        work.id(), work.employer(), from, to, hours.cutTo(2), List.copyOf(notes));
  }
}
