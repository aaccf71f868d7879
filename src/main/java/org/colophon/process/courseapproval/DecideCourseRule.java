package org.colophon.process.courseapproval;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Proposals;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.evaluation.Seats;
import org.springframework.stereotype.Component;

/**
 * Who has a part in a course, judged it, or decided about it before an appeal does not decide about
 * it (R20, R28, R53).
 */
@Component
class DecideCourseRule implements TaskRule {

  private final Proposals proposals;
  private final Seats seats;
  private final CourseSeatBar ties;
  private final Appeals appeals;

  DecideCourseRule(Proposals proposals, Seats seats, CourseSeatBar ties, Appeals appeals) {
    this.proposals = proposals;
    this.seats = seats;
    this.ties = ties;
    this.appeals = appeals;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_DecideCourse");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    if (ties.hasPart(person, proposals.submitted(caseNumber))) {
      throw new Refusal(
          "You act or teach for the provider of this course. Another member has to decide.");
    }
    if (seats.ofCase(caseNumber).stream()
        .anyMatch(it -> it.judge().filter(person::equals).isPresent())) {
      throw new Refusal("You judged this course. Another member has to decide.");
    }
    if (appeals.tookPartBefore(caseNumber).contains(person)) {
      throw new Refusal(
          "You had a part in what was decided before the appeal. Another member has to decide anew.");
    }
  }
}
