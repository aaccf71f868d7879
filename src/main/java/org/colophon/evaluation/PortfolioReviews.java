package org.colophon.evaluation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.PortfolioWordsRow.About;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what evaluators find about portfolios, from the first word to the filed judgement (R37,
 * R38). Everything is saved as it is made, complete or not; a part that another window saved since
 * is not overwritten.
 */
@Service
@Transactional
public class PortfolioReviews implements Reviews {

  /** How long each text may be, in characters. */
  public static final int LONGEST = 4000;

  private final Seats seats;
  private final PortfolioMarkRepository marks;
  private final PortfolioWordsRepository words;
  private final SuspicionRepository suspicions;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  PortfolioReviews(
      Seats seats,
      PortfolioMarkRepository marks,
      PortfolioWordsRepository words,
      SuspicionRepository suspicions,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.seats = seats;
    this.marks = marks;
    this.words = words;
    this.suspicions = suspicions;
    this.calendar = calendar;
    this.events = events;
  }

  @Override
  public EvaluatorKind kind() {
    return EvaluatorKind.PORTFOLIO;
  }

  /**
   * Saves a mark, complete or not. Saving the same again changes nothing.
   *
   * @param basedOn the version that was shown, 0 for none
   * @return the version it has now
   * @throws SeatRefused when the review is not this person's, or is filed
   * @throws ReviewSavedMeanwhile when another window saved another mark since
   */
  public long mark(SeatId seat, PersonId person, PortfolioMark mark, long basedOn)
      throws SeatRefused, ReviewSavedMeanwhile {
    if (!seats.requireAtWork(seat, person).asks(mark.competency())) {
      throw new IllegalArgumentException("No such competency: " + mark.competency());
    }
    expectKept(mark.comment());
    var key = new PortfolioMarkRow.Key(seat.value(), mark.competency(), person.value());
    var row = marks.findById(key).orElseGet(() -> new PortfolioMarkRow(key));
    if (row.view().equals(mark)) {
      return row.saves();
    }
    expectVersion(row.saves(), basedOn, seat, "mark " + mark.competency());
    return marks.save(row.save(mark, calendar.now())).saves();
  }

  /** Saves what the evaluator says about the personal learning statement, in the same way. */
  public long sayOfStatement(SeatId seat, PersonId person, String text, long basedOn)
      throws SeatRefused, ReviewSavedMeanwhile {
    return save(seat, person, About.STATEMENT, text, basedOn);
  }

  /** Saves the evaluator's own note, which nobody else ever reads, in the same way. */
  public long takeNote(SeatId seat, PersonId person, String text, long basedOn)
      throws SeatRefused, ReviewSavedMeanwhile {
    return save(seat, person, About.NOTE, text, basedOn);
  }

  private long save(SeatId seat, PersonId person, About about, String text, long basedOn)
      throws SeatRefused, ReviewSavedMeanwhile {
    seats.requireAtWork(seat, person);
    expectKept(text);
    var row = row(seat, person, about);
    if (row.text().equals(text.strip())) {
      return row.saves();
    }
    expectVersion(row.saves(), basedOn, seat, about.name());
    return words.save(row.save(text.strip(), calendar.now())).saves();
  }

  private PortfolioWordsRow row(SeatId seat, PersonId person, About about) {
    var key = new PortfolioWordsRow.Key(seat.value(), person.value(), about);
    return words.findById(key).orElseGet(() -> new PortfolioWordsRow(key));
  }

  private static void expectKept(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("Too long to be kept: " + text.length());
    }
  }

  private static void expectVersion(long saved, long basedOn, SeatId seat, String part)
      throws ReviewSavedMeanwhile {
    if (saved != basedOn) {
      throw new ReviewSavedMeanwhile(seat, part);
    }
  }

  /**
   * Notes that something about what is judged seems wrong; publishes {@link IntegritySuspected}.
   * The same words of the same person are noted once. The timeline of what is judged says nothing
   * of it: others read that than may know (R43).
   *
   * @param what in the evaluator's words
   * @throws SeatRefused when the review is not this person's, or is filed
   */
  public void suspect(SeatId id, PersonId person, String what) throws SeatRefused {
    seats.holdJudgedStill(id);
    var seat = seats.requireAtWork(id, person);
    if (what.isBlank() || what.strip().length() > LONGEST) {
      throw new IllegalArgumentException("A suspicion says what was seen, in some words");
    }
    var suspicion = new Suspicion(id, person, what.strip(), calendar.now());
    if (suspicions(seat.caseNumber()).stream().anyMatch(it -> isSame(it, suspicion))) {
      return;
    }
    suspicions.save(new SuspicionRow(seat.caseNumber(), suspicion));
    events.publishEvent(new IntegritySuspected(seat.caseNumber(), id));
  }

  private static boolean isSame(Suspicion one, Suspicion other) {
    return one.seat().equals(other.seat())
        && one.person().equals(other.person())
        && one.words().equals(other.words());
  }

  /** What evaluators of this case suspect, the first one first; for the program office. */
  @Transactional(readOnly = true)
  public List<Suspicion> suspicions(CaseNumber caseNumber) {
    return suspicions.findByCaseNumberOrderByRaisedAt(caseNumber).stream()
        .map(SuspicionRow::view)
        .toList();
  }

  /** What one evaluator found so far. */
  @Transactional(readOnly = true)
  public PortfolioReview of(SeatId seat, PersonId person) {
    return new PortfolioReview(
        seat,
        seats.find(seat).orElseThrow().position(),
        person,
        marks.of(seat.value(), person.value()).stream().map(PortfolioMarkRow::view).toList(),
        row(seat, person, About.STATEMENT).text());
  }

  /** The evaluator's own note; only for that person. */
  @Transactional(readOnly = true)
  public String note(SeatId seat, PersonId person) {
    return row(seat, person, About.NOTE).text();
  }

  /** Which version each part has that was saved, for what is saved next. */
  @Transactional(readOnly = true)
  public ReviewVersions versions(SeatId seat, PersonId person) {
    return new ReviewVersions(
        marks.of(seat.value(), person.value()).stream()
            .collect(toMap(it -> it.view().competency(), PortfolioMarkRow::saves)),
        row(seat, person, About.STATEMENT).saves(),
        row(seat, person, About.NOTE).saves());
  }

  /**
   * The judgements of one round by position, once all of them are filed; empty before, so that
   * nobody is swayed by another's (R37).
   */
  @Transactional(readOnly = true)
  public List<PortfolioReview> filed(CaseNumber caseNumber, int round) {
    return seats.filed(caseNumber, round).stream()
        .map(it -> of(it.id(), it.judge().orElseThrow()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public void requireFinished(SeatId seat, PersonId person) throws ReviewUnfinished {
    var review = of(seat, person);
    var unrated = new ArrayList<Integer>();
    var unexplained = new ArrayList<Integer>();
    for (var competency : seats.find(seat).orElseThrow().competencies()) {
      var mark = review.mark(competency).orElse(PortfolioMark.none(competency));
      if (!mark.isRated()) {
        unrated.add(competency);
      } else if (!mark.isComplete()) {
        unexplained.add(competency);
      }
    }
    if (!unrated.isEmpty() || !unexplained.isEmpty()) {
      throw new ReviewUnfinished(unrated, unexplained);
    }
  }

  @Override
  public void file(SeatId seat, PersonId person) throws ReviewUnfinished {
    seats.holdStill(seat);
    requireFinished(seat, person);
    seats.file(seat, person);
  }
}
