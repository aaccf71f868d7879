package org.colophon.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.program.WrittenDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the cases: their numbers, where they stand, and their timelines.
 *
 * <p>Lists, counts and searches leave confidential kinds out; {@link #ofKind} shows them.
 */
@Service
@Transactional
public class Cases {

  /** Whom a case is about that is about no person; no account ever has this id. */
  public static final PersonId NOBODY = PersonId.of("u0000");

  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

  private final CaseRepository cases;
  private final TimelineRepository timeline;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate checkOne;
  private final Clock clock;

  Cases(
      CaseRepository cases,
      TimelineRepository timeline,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.checkOne = new TransactionTemplate(transactions);
    this.events = events;
    this.cases = cases;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Opens a case and gives it the next number of its kind and year. Numbers are never given twice;
   * one may be left out.
   *
   * @param title what it is called in lists, with the person's name; shortened to 160 characters
   */
  public CaseNumber open(CaseKind kind, PersonId subject, String title) {
    var record =
        cases.save(new CaseRecord(nextNumber(kind), kind, subject, title, clock.instant()));
    append(record, state("Case opened.", true));
    return record.number();
  }

  /** Opens a case about the program itself, which is nobody's; its title names no person. */
  public CaseNumber open(CaseKind kind, String title) {
    return open(kind, NOBODY, title);
  }

  /**
   * Says where the case stands now; a paused case goes on. The same step again changes nothing.
   *
   * @throws IllegalStateException when the case is closed
   */
  public void move(CaseNumber number, CaseStep step) {
    move(number, CaseStanding.OPEN, step);
  }

  /**
   * Says where the case stands now and that its clock is stopped, until it is moved again.
   *
   * @throws IllegalStateException when the case is closed
   */
  public void pause(CaseNumber number, CaseStep step) {
    move(number, CaseStanding.PAUSED, step);
  }

  /**
   * Ends the case. Ending it again with the same outcome changes nothing.
   *
   * @param outcome how it ended, one sentence
   * @param whatNext one sentence for the person the case is about
   * @throws IllegalStateException when it has ended with another outcome
   */
  public void close(CaseNumber number, String outcome, String whatNext) {
    var record = locked(number);
    if (record.close(outcome, whatNext, clock.instant())) {
      append(record, state("Case closed. " + outcome, true));
    }
  }

  /**
   * Takes the end of a case back, because what ended it does not stand any more. An open case stays
   * as it is.
   *
   * @param why one sentence
   */
  public void reopen(CaseNumber number, String why) {
    var record = locked(number);
    if (record.reopen(clock.instant())) {
      append(record, state("Case opened again. " + why, true));
    }
  }

  /** Changes what the case is called in lists, for example after a name was corrected (R58). */
  public void rename(CaseNumber number, String title) {
    var record = locked(number);
    var before = record.title();
    if (record.rename(title)) {
      append(record, state("Title changed; it was: " + before, false));
    }
  }

  /** Writes one line into the timeline, also of a closed case (R69). */
  public void record(CaseNumber number, TimelineEntry entry) {
    append(locked(number), entry);
  }

  /**
   * Writes a line, unless the same person caused the same line since then: reloading a page writes
   * nothing.
   */
  public void recordOnce(CaseNumber number, TimelineEntry entry, Instant since) {
    if (!saidSince(number, entry, since)) {
      var record = locked(number);
      if (!saidSince(number, entry, since)) { // two windows at once
        append(record, entry);
      }
    }
  }

  private boolean saidSince(CaseNumber number, TimelineEntry entry, Instant since) {
    return timeline.countSince(
            number.value(), entry.kind(), PlainText.of(entry.text()), entry.actor(), since)
        > 0;
  }

  /**
   * The case as it stands, held until the transaction of the caller ends: nobody else writes to it
   * meanwhile.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseView hold(CaseNumber number) {
    locked(number);
    return cases.view(number).orElseThrow();
  }

  /** Writes a note of the program into the timeline; the person it is about never sees it. */
  public void note(CaseNumber number, PersonId author, String text) {
    record(number, new TimelineEntry(Kind.NOTE, text, author, false));
  }

  @Transactional(readOnly = true)
  public Optional<CaseView> find(CaseNumber number) {
    return cases.view(number);
  }

  /** These cases, in no order. */
  @Transactional(readOnly = true)
  public List<CaseView> all(Collection<CaseNumber> numbers) {
    return cases.views(numbers);
  }

  /** All cases of one person, the newest first. */
  @Transactional(readOnly = true)
  public List<CaseView> ofSubject(PersonId subject) {
    return cases.ofSubject(subject);
  }

  /** The whole timeline, newest first: for people of the program only. */
  @Transactional(readOnly = true)
  public List<TimelineLine> timeline(CaseNumber number) {
    return newestFirst(timeline.linesOf(number.value()));
  }

  /** What the person the case is about may read of its timeline, newest first. */
  @Transactional(readOnly = true)
  public List<TimelineLine> timelineForSubject(CaseNumber number) {
    return newestFirst(timeline.visibleLinesOf(number.value()));
  }

  private static List<TimelineLine> newestFirst(List<TimelineLine> lines) {
    return lines.stream()
        .sorted(Comparator.comparingInt(TimelineLine::position).reversed())
        .toList();
  }

  /**
   * The work list: cases that are not closed, the earliest due first, then those without a date
   * (R76).
   *
   * @param page which page, from 0
   * @param size cases on a page, 1 to 200
   */
  @Transactional(readOnly = true)
  public CasePage openCases(WorkListFilter filter, int page, int size) {
    return page(
        cases.workList(
            CaseKind.listed(),
            filter.waitsOn() == null ? EnumSet.allOf(WaitsOn.class) : Set.of(filter.waitsOn()),
            filter.stage() == null ? "" : filter.stage(),
            filter.dueFrom() == null && filter.dueUntil() == null,
            filter.dueFrom() == null ? LocalDate.EPOCH : filter.dueFrom(),
            filter.dueUntil() == null ? FAR : filter.dueUntil(),
            filter.running(),
            request(page, size)));
  }

  /** How many cases that are not closed wait on whom; every {@link WaitsOn} is a key. */
  @Transactional(readOnly = true)
  public Map<WaitsOn, Long> waitingCounts() {
    var counts = new EnumMap<WaitsOn, Long>(WaitsOn.class);
    EnumSet.allOf(WaitsOn.class).forEach(who -> counts.put(who, 0L));
    cases.waiting(CaseKind.listed()).forEach(it -> counts.put(it.getWaitsOn(), it.getCount()));
    return counts;
  }

  /** How many open cases have a due day before the given one. */
  @Transactional(readOnly = true)
  public long lateCount(LocalDate today) {
    return cases.countLate(CaseKind.listed(), today);
  }

  /** Names of the stages in which cases that are not closed stand, in alphabetical order. */
  @Transactional(readOnly = true)
  public List<String> stages() {
    return cases.stages(CaseKind.listed());
  }

  /**
   * Finds cases, closed ones too, by number or by words of the title, the newest first.
   *
   * @param text a case number or its running number as people type it, or part of a name; nothing
   *     is found by a blank text
   * @param page which page, from 0
   * @param size cases on a page, 1 to 200
   */
  @Transactional(readOnly = true)
  public CasePage search(String text, int page, int size) {
    var search = CaseSearch.of(text);
    return page(
        cases.search(
            CaseKind.listed(),
            search.number(),
            search.words(),
            search.reversed(),
            request(page, size)));
  }

  /**
   * All cases of one kind, closed ones too, the newest first.
   *
   * @param page which page, from 0
   * @param size cases on a page, 1 to 200
   */
  @Transactional(readOnly = true)
  public CasePage ofKind(CaseKind kind, int page, int size) {
    return page(cases.ofKind(kind, request(page, size)));
  }

  /**
   * Reads the whole timeline and says whether every line is as it was written (R69). Nobody can
   * append meanwhile.
   */
  public ChainCheck checkChain(CaseNumber number) {
    var record = locked(number);
    return HashChain.check(
        number,
        record.lineCount(),
        record.headHash(),
        timeline.linesOf(number.value()),
        timeline.hashesOf(number.value()));
  }

  /** Checks the timelines of all cases, one after the other, closed ones too (R69). */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ChainReport checkAllChains() {
    var read = 0L;
    var lines = 0L;
    var broken = new ArrayList<ChainCheck>();
    for (var number : cases.allNumbers()) {
      var check = checkOne.execute(status -> checkChain(CaseNumber.of(number)));
      read++;
      lines += check.lines();
      if (!check.intact()) {
        broken.add(check);
      }
    }
    return new ChainReport(read, lines, broken);
  }

  private void move(CaseNumber number, CaseStanding standing, CaseStep step) {
    var record = locked(number);
    if (record.move(standing, step, clock.instant())) {
      append(record, state(text(standing, step), true));
      events.publishEvent(new CaseMoved(number, step.waitsOn()));
    }
  }

  private static String text(CaseStanding standing, CaseStep step) {
    var text = new StringBuilder(step.stage());
    text.append(
        step.waitsOn() == WaitsOn.NOBODY
            ? "; nobody has to do anything now"
            : "; waiting for " + step.waitsOn().label());
    if (step.dueOn() != null) {
      text.append(", due ").append(WrittenDate.of(step.dueOn()));
    }
    return text.append(standing == CaseStanding.PAUSED ? ". The clock is stopped." : ".")
        .toString();
  }

  private static TimelineEntry state(String text, boolean visible) {
    return new TimelineEntry(Kind.STATE, text, null, visible);
  }

  private void append(CaseRecord record, TimelineEntry entry) {
    timeline.save(record.append(entry, clock.instant()));
  }

  private CaseNumber nextNumber(CaseKind kind) {
    var year = LocalDate.now(clock).getYear();
    return new CaseNumber(
        "%s-%d-%05d".formatted(kind.letter(), year, cases.nextNumber(kind.name(), year)));
  }

  private CaseRecord locked(CaseNumber number) {
    return cases
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No case " + number));
  }

  private static PageRequest request(int page, int size) {
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("A page holds 1 to 200 cases: " + size);
    }
    return PageRequest.of(page, size);
  }

  private static CasePage page(Page<CaseView> page) {
    return new CasePage(
        page.getContent(), page.getTotalElements(), page.getNumber(), page.getSize());
  }
}
