package org.colophon.web.volunteer;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.courses.SubmittedProposal;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is judged about a course: what its provider submitted. */
@Component
class CourseReviewSheet implements ReviewSheet {

  private final CourseReviews reviews;
  private final Proposals proposals;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CourseReviewSheet(
      CourseReviews reviews, Proposals proposals, Rulebook rules, ProgramCalendar calendar) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public EvaluatorKind kind() {
    return EvaluatorKind.COURSE;
  }

  @Override
  public String parts() {
    return "volunteer/review-course";
  }

  @Override
  public void lay(SeatView seat, PersonId person, Model page) {
    page.addAttribute("set", set(seat));
    page.addAttribute("asked", asked(seat));
    if (seat.state() == SeatState.CLAIMED) {
      page.addAttribute("findings", Finding.values());
      page.addAttribute("review", reviews.of(seat.id(), person));
      submitted(seat)
          .ifPresent(
              it -> {
                page.addAttribute("proposed", it.content());
                page.addAttribute("fields", ProposalField.values());
                page.addAttribute(
                    "difference", proposals.difference(seat.caseNumber()).orElse(null));
              });
    }
  }

  boolean asks(SeatView seat, int competency) {
    return asked(seat).stream().anyMatch(it -> it.number() == competency);
  }

  private List<Competency> asked(SeatView seat) {
    return set(seat).competencies().stream().filter(it -> seat.asks(it.number())).toList();
  }

  private CompetencySet set(SeatView seat) {
    return rules.edition(rules.on(calendar.dateOf(seat.openedAt())).edition()).set(seat.set());
  }

  /** What is to be judged; evaluators see it once they have claimed it. */
  Optional<SubmittedProposal> submitted(SeatView seat) {
    return proposals.ofCase(seat.caseNumber()).map(it -> proposals.submitted(seat.caseNumber()));
  }
}
