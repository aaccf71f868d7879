package org.colophon.integrity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.Integrity;
import org.colophon.program.WrittenDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is suspected about work that was handed in, and decides it fairly (R43). */
@Service
@Transactional
public class IntegrityCases {

  private final IntegrityRepository suspected;
  private final List<IntegrityBar> bars;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  IntegrityCases(
      IntegrityRepository suspected,
      List<IntegrityBar> bars,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.suspected = suspected;
    this.bars = bars;
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Takes a suspicion down. While one about the same work is open, it becomes part of that one.
   * Publishes {@link IntegrityOpened} for the first.
   *
   * @param about case of the work, which must exist; its author is its subject
   * @param words what was noticed, up to 4000 characters, not empty
   * @return the case of the suspicion
   */
  public CaseNumber suspect(CaseNumber about, String words, PersonId by) {
    bars.forEach(it -> it.holdStill(about));
    suspected.queueUp(about.value());
    var suspicion = new Suspicion(by, words.strip(), calendar.now());
    var open = suspected.lockOpen(about);
    if (open.isEmpty()) {
      return open(about, suspicion);
    }
    if (open.get().join(suspicion)) {
      suspected.save(open.get());
      note(open.get().caseNumber(), suspicion);
    }
    return open.get().caseNumber();
  }

  private CaseNumber open(CaseNumber about, Suspicion first) {
    var work = cases.find(about).orElseThrow();
    var number = cases.open(CaseKind.INTEGRITY, work.subject(), work.title());
    var lookBy = calendar.today().plusDays(days().lookWithinDays());
    note(number, first);
    cases.move(
        number,
        new CaseStep(
            "Suspicion",
            WaitsOn.PROGRAM_OFFICE,
            lookBy,
            "The program office looks at what was noticed."));
    suspected.save(new IntegrityRecord(number, about, work.subject(), first, lookBy));
    events.publishEvent(new IntegrityOpened(number, about, lookBy));
    return number;
  }

  private void note(CaseNumber number, Suspicion suspicion) {
    record(number, "Suspected. " + suspicion.words(), suspicion.by());
  }

  /**
   * A sentence to the person why they may not decide about this; empty when they may. Nobody
   * decides about what they noticed themselves.
   */
  @Transactional(readOnly = true)
  public Optional<String> bar(PersonId person, CaseNumber number) {
    return bar(person, suspected.findById(number).orElseThrow());
  }

  /** Whether the person is too close to the work to know of this, whatever they noticed. */
  @Transactional(readOnly = true)
  public boolean isClose(PersonId person, CaseNumber number) {
    var found = suspected.findById(number).orElseThrow();
    return found.author().equals(person) || close(person, found).isPresent();
  }

  private Optional<String> close(PersonId person, IntegrityRecord of) {
    return bars.stream().flatMap(it -> it.reason(person, of.about()).stream()).findFirst();
  }

  private Optional<String> bar(PersonId person, IntegrityRecord of) {
    if (of.author().equals(person)) {
      return Optional.of("This is about work of your own; someone else decides it.");
    }
    if (of.raisedBy(person)) {
      return Optional.of("You noticed this yourself, so someone else decides it.");
    }
    return close(person, of);
  }

  private void requireIndependent(PersonId person, IntegrityRecord of) throws NotIndependent {
    var bar = bar(person, of);
    if (bar.isPresent()) {
      throw new NotIndependent(bar.get());
    }
  }

  /**
   * Asks the author.
   *
   * @param question in neutral words, up to 4000 characters, not empty; the author reads it
   * @return the last day of their time
   */
  public LocalDate ask(CaseNumber number, String question, PersonId by) throws NotIndependent {
    var found = locked(number);
    requireIndependent(by, found);
    var answerBy = calendar.today().plusDays(days().answerWithinDays());
    suspected.save(found.ask(question.strip(), by, calendar.now(), answerBy));
    record(number, "The candidate is asked. " + question.strip(), by);
    cases.move(
        number,
        new CaseStep(
            "Answer",
            WaitsOn.CANDIDATE,
            answerBy,
            "The candidate can answer until %s; it is decided after that."
                .formatted(WrittenDate.of(answerBy))));
    return answerBy;
  }

  /**
   * The author answers, also late while nothing is decided. Publishes {@link IntegrityAnswered}.
   *
   * @param words up to 4000 characters, not empty
   * @throws AnswerClosed when it is decided, or they have said something else before
   */
  public void answer(PersonId author, CaseNumber number, String words) throws AnswerClosed {
    var found =
        suspected
            .lock(number)
            .filter(it -> it.author().equals(author) && it.asked().isPresent())
            .orElseThrow(() -> new IllegalArgumentException(author + " is not asked " + number));
    var before = found.view().answer();
    suspected.save(found.answer(words.strip(), calendar.now()));
    if (before.isEmpty()) {
      record(number, "The candidate answers. " + words.strip(), author);
      events.publishEvent(new IntegrityAnswered(number));
    }
  }

  /**
   * The answer is there, or its time is over.
   *
   * @return the last day of the program office's time to decide
   */
  public LocalDate handOver(CaseNumber number) {
    var due = calendar.today().plusDays(days().decideWithinDays());
    suspected.save(locked(number).handOver());
    cases.move(
        number,
        new CaseStep(
            "Integrity decision",
            WaitsOn.PROGRAM_OFFICE,
            due,
            "The program office decides, with what the candidate says."));
    return due;
  }

  /**
   * Decides it and ends its case. Publishes {@link IntegritySettled}.
   *
   * @param how unfounded, founded, or given back to take data out
   * @param reason as the author may read it, up to 4000 characters, not empty
   */
  public void decide(CaseNumber number, IntegrityState how, String reason, PersonId by)
      throws NotIndependent {
    var about = find(number).about();
    bars.forEach(it -> it.holdStill(about));
    suspected.queueUp(about.value());
    var found = locked(number);
    requireIndependent(by, found);
    suspected.save(found.decide(how, reason.strip(), by, calendar.now()));
    record(number, "%s. %s".formatted(how.label(), reason.strip()), by);
    cases.close(
        number,
        how.label(),
        how.against() ? "What was suspected ends." : "What was suspected goes on as before.");
    events.publishEvent(new IntegritySettled(number, found.about(), how, reason.strip(), by));
  }

  /** The work ended in another way. Publishes {@link IntegrityDropped} when one was open. */
  public void workEnded(CaseNumber about) {
    suspected.queueUp(about.value());
    suspected
        .lockOpen(about)
        .ifPresent(
            it -> {
              cases.close(
                  it.caseNumber(), IntegrityState.DROPPED.label(), "The work ended meanwhile.");
              suspected.save(it.drop(calendar.now()));
              events.publishEvent(new IntegrityDropped(it.caseNumber()));
            });
  }

  /** Whether something is suspected about a work and not settled; stays so in this transaction. */
  public boolean anyOpen(CaseNumber about) {
    suspected.queueUp(about.value());
    return suspected.lockOpen(about).isPresent();
  }

  /** A suspicion, for program staff; it must exist. */
  @Transactional(readOnly = true)
  public IntegrityView find(CaseNumber number) {
    return suspected.findById(number).orElseThrow().view();
  }

  /** Everything suspected about what a person handed in, the latest first, for program staff. */
  @Transactional(readOnly = true)
  public List<IntegrityView> ofAuthor(PersonId author) {
    return suspected.findByAuthorOrderByOpenedAtDesc(author).stream()
        .map(IntegrityRecord::view)
        .toList();
  }

  /** What its author was asked about a work, the latest first. */
  @Transactional(readOnly = true)
  public List<AskedView> asked(PersonId author, CaseNumber about) {
    return suspected.findByAboutOrderByOpenedAtDesc(about).stream()
        .filter(it -> it.author().equals(author))
        .flatMap(it -> it.asked().stream())
        .toList();
  }

  private Integrity days() {
    return rules.on(calendar.today()).integrity();
  }

  private IntegrityRecord locked(CaseNumber number) {
    return suspected.lock(number).orElseThrow();
  }

  /**
   * Nothing of it is for the person the case is about to read; the page of the work says what is.
   */
  private void record(CaseNumber number, String text, PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, false));
  }
}
