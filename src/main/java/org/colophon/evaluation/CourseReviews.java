package org.colophon.evaluation;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Competency;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what evaluators find about courses, from the first mark to the filed judgement (R20). */
@Service
@Transactional
public class CourseReviews implements Reviews {

  private final Seats seats;
  private final CourseMarkRepository marks;
  private final CourseOpinionRepository opinions;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CourseReviews(
      Seats seats,
      CourseMarkRepository marks,
      CourseOpinionRepository opinions,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.seats = seats;
    this.marks = marks;
    this.opinions = opinions;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public EvaluatorKind kind() {
    return EvaluatorKind.COURSE;
  }

  /**
   * Saves a mark in place of an earlier one.
   *
   * @param mark with a comment unless everything is met
   * @throws SeatRefused when the review is not this person's, or is filed
   */
  public void mark(SeatId seat, PersonId person, CourseMark mark) throws SeatRefused {
    seats.requireAtWork(seat, person);
    if (!competencies(seat).contains(mark.competency())) {
      throw new IllegalArgumentException("No such competency: " + mark.competency());
    }
    if (!mark.isMet() && mark.comment().isBlank()) {
      throw new IllegalArgumentException("A mark below met says why");
    }
    marks.save(
        new CourseMarkRow(
            new CourseMarkRow.Key(seat.value(), mark.competency(), person.value()),
            mark,
            calendar.now()));
  }

  /**
   * Saves what the evaluator says about the course as a whole.
   *
   * @throws SeatRefused when the review is not this person's, or is filed
   */
  public void opine(SeatId seat, PersonId person, String text) throws SeatRefused {
    seats.requireAtWork(seat, person);
    opinions.save(
        new CourseOpinion(
            new CourseOpinion.Key(seat.value(), person.value()), text.strip(), calendar.now()));
  }

  /** What one evaluator found so far. */
  @Transactional(readOnly = true)
  public CourseReview of(SeatId seat, PersonId person) {
    var found = seats.find(seat).orElseThrow();
    return new CourseReview(
        seat,
        found.position(),
        person,
        marks.of(seat.value(), person.value()).stream().map(CourseMarkRow::view).toList(),
        opinions
            .findById(new CourseOpinion.Key(seat.value(), person.value()))
            .map(CourseOpinion::text)
            .orElse(""));
  }

  /**
   * The judgements of one round, once all of them are filed; empty before, so that nobody is swayed
   * by another's.
   */
  @Transactional(readOnly = true)
  public List<CourseReview> filed(CaseNumber caseNumber, int round) {
    return seats.filed(caseNumber, round).stream()
        .map(it -> of(it.id(), it.judge().orElseThrow()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public void requireFinished(SeatId seat, PersonId person) throws ReviewUnfinished {
    var review = of(seat, person);
    var missing =
        competencies(seat).stream().filter(it -> review.mark(it).isEmpty()).sorted().toList();
    if (!missing.isEmpty()) {
      throw new ReviewUnfinished(missing);
    }
    if (seats.find(seat).orElseThrow().asksForOpinion() && review.opinion().isBlank()) {
      throw new ReviewUnfinished();
    }
  }

  @Override
  public void file(SeatId seat, PersonId person) throws ReviewUnfinished {
    seats.holdStill(seat);
    requireFinished(seat, person);
    seats.file(seat, person);
  }

  private List<Integer> competencies(SeatId seat) {
    var found = seats.find(seat).orElseThrow();
    return rules
        .edition(rules.on(calendar.dateOf(found.openedAt())).edition())
        .set(found.set())
        .competencies()
        .stream()
        .map(Competency::number)
        .filter(found::asks)
        .toList();
  }
}
