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
public class CourseReviews {

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

  /**
   * Saves a mark in place of an earlier one.
   *
   * @param mark with a comment unless everything is met
   * @throws SeatRefused when the review is not this person's, or is filed
   */
  public void mark(SeatId seat, PersonId person, CourseMark mark) throws SeatRefused {
    requireAtWork(seat, person);
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
    requireAtWork(seat, person);
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
    var ofRound =
        seats.ofCase(caseNumber).stream()
            .filter(it -> it.round() == round && it.state() != SeatState.CLOSED)
            .toList();
    return ofRound.stream().allMatch(it -> it.judge().isPresent())
        ? ofRound.stream().map(it -> of(it.id(), it.judge().orElseThrow())).toList()
        : List.of();
  }

  /**
   * Makes sure that every competency has its mark.
   *
   * @throws ReviewUnfinished when one has not
   */
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

  /**
   * Files the judgement; from now on nothing in it changes. Filing again changes nothing.
   *
   * @throws ReviewUnfinished when a competency has no mark
   */
  public void file(SeatId seat, PersonId person) throws ReviewUnfinished {
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

  private void requireAtWork(SeatId seat, PersonId person) throws SeatRefused {
    var found = seats.find(seat).orElseThrow(() -> new SeatRefused("There is no such review."));
    if (found.state() != SeatState.CLAIMED
        || found.turn().filter(it -> it.person().equals(person)).isEmpty()) {
      throw new SeatRefused(
          found.judge().filter(person::equals).isPresent()
              ? "This review is filed; nothing in it changes any more."
              : "This review is not yours any more, or not yet. Nothing was saved.");
    }
  }
}
