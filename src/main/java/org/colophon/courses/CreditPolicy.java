package org.colophon.courses;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.colophon.courses.CompletionRefused.Reason;
import org.colophon.program.WrittenDate;

/**
 * Whether a section of a course counts: it lies in an approval of the course or in the time before
 * it that is still credited, did not begin while the course was suspended, and did not go on for
 * longer than the teach-out after the approval had ended (R22).
 *
 * @param approvals the course's approvals, at least one, the oldest first
 */
record CreditPolicy(List<Approval> approvals, List<Suspension> suspensions) {

  /**
   * Makes sure that a section counts.
   *
   * @param today the program's calendar day
   * @throws CompletionRefused with the reason, as a sentence to whoever reports it: the candidate
   *     or the provider
   */
  void check(LocalDate startedOn, LocalDate completedOn, LocalDate today) throws CompletionRefused {
    if (completedOn.isAfter(today)) {
      throw new CompletionRefused(
          Reason.IN_THE_FUTURE,
          "The last day lies in the future. Report the course once it is completed.");
    }
    if (startedOn.isAfter(completedOn)) {
      throw new CompletionRefused(
          Reason.ENDS_BEFORE_IT_STARTS,
          "The course cannot end before it starts. Check both dates.");
    }
    if (approvals.stream().noneMatch(it -> it.credits(startedOn, completedOn))) {
      throw notCredited(startedOn, completedOn);
    }
    var barred = suspensions.stream().filter(it -> it.bars(startedOn)).findFirst();
    if (barred.isPresent()) {
      throw new CompletionRefused(
          Reason.OUTSIDE_APPROVAL,
          "From %s on this course was not open to new learners. A section that began after that day%s does not count."
              .formatted(WrittenDate.of(barred.get().from()), reopened(barred.get())));
    }
  }

  private static String reopened(Suspension suspension) {
    return suspension.lifted() == null ? "" : " and before " + WrittenDate.of(suspension.lifted());
  }

  private CompletionRefused notCredited(LocalDate startedOn, LocalDate completedOn) {
    var earliest = approvals.stream().min(comparing(Approval::creditFrom)).orElseThrow();
    if (completedOn.isBefore(earliest.creditFrom())) {
      return new CompletionRefused(
          Reason.BEFORE_LOOK_BACK,
          "This course was approved on %s. It counts for those who completed it on %s or later."
              .formatted(WrittenDate.of(earliest.from()), WrittenDate.of(earliest.creditFrom())));
    }
    var outlasted = latest(it -> it.outlasted(startedOn, completedOn));
    if (outlasted.isPresent()) {
      return new CompletionRefused(
          Reason.AFTER_TEACH_OUT,
          "The approval of this course ended on %s. It counts for those who had begun by then and completed it on %s or earlier."
              .formatted(
                  WrittenDate.of(outlasted.get().until()),
                  WrittenDate.of(outlasted.get().countsUntil())));
    }
    var last = latest(it -> it.until().isBefore(startedOn)).orElseThrow();
    return new CompletionRefused(
        Reason.OUTSIDE_APPROVAL,
        "The approval of this course ended on %s. A section that began after that day does not count."
            .formatted(WrittenDate.of(last.until())));
  }

  private Optional<Approval> latest(Predicate<Approval> which) {
    return approvals.stream().filter(which).max(comparing(Approval::until));
  }
}
