package org.colophon.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cases: their numbers, where they stand, and their timelines. */
@Service
@Transactional
public class Cases {

  /**
   * Opens a case and gives it the next number of its kind and year.
   *
   * @param title what it is called in lists, with the person's name, up to 160 characters
   */
  public CaseNumber open(CaseKind kind, PersonId subject, String title) {
    throw new UnsupportedOperationException();
  }

  /** Says where the case stands now. The same step again changes nothing; a closed case refuses. */
  public void move(CaseNumber number, CaseStep step) {
    throw new UnsupportedOperationException();
  }

  /** Says where the case stands now and that its clock is stopped, until it is moved again. */
  public void pause(CaseNumber number, CaseStep step) {
    throw new UnsupportedOperationException();
  }

  /** Ends the case. Ending it again with the same outcome changes nothing. */
  public void close(CaseNumber number, String outcome, String whatNext) {
    throw new UnsupportedOperationException();
  }

  /** Changes what the case is called in lists, for example after a name was corrected. */
  public void rename(CaseNumber number, String title) {
    throw new UnsupportedOperationException();
  }

  /** Writes one line into the timeline, also of a closed case. */
  public void record(CaseNumber number, TimelineEntry entry) {
    throw new UnsupportedOperationException();
  }

  /** Writes a note of the program into the timeline; the person it is about never sees it. */
  public void note(CaseNumber number, PersonId author, String text) {
    throw new UnsupportedOperationException();
  }

  public Optional<CaseView> find(CaseNumber number) {
    throw new UnsupportedOperationException();
  }

  /** All cases of one person, the newest first. */
  public List<CaseView> ofSubject(PersonId subject) {
    throw new UnsupportedOperationException();
  }

  /** The whole timeline, oldest first: for people of the program only. */
  public List<TimelineLine> timeline(CaseNumber number) {
    throw new UnsupportedOperationException();
  }

  /** What the person the case is about may read of its timeline, oldest first. */
  public List<TimelineLine> timelineForSubject(CaseNumber number) {
    throw new UnsupportedOperationException();
  }

  /**
   * The work list: cases that are not closed, the earliest due first, then those without a date.
   *
   * @param page which page, from 0
   * @param size cases on a page, 1 to 200
   */
  public CasePage openCases(WorkListFilter filter, int page, int size) {
    throw new UnsupportedOperationException();
  }

  /** How many cases that are not closed wait on whom; every {@link WaitsOn} is a key. */
  public Map<WaitsOn, Long> waitingCounts() {
    throw new UnsupportedOperationException();
  }

  /** How many open cases have a due day before the given one. */
  public long lateCount(LocalDate today) {
    throw new UnsupportedOperationException();
  }

  /** Names of the stages in which cases that are not closed stand, in alphabetical order. */
  public List<String> stages() {
    throw new UnsupportedOperationException();
  }

  /**
   * Finds cases, closed ones too, by number or by words of the title, the newest first.
   *
   * @param text a case number or its running number as people type it, or part of a name
   */
  public CasePage search(String text, int page, int size) {
    throw new UnsupportedOperationException();
  }

  /** Reads the whole timeline and says whether every line is as it was written (R69). */
  public ChainCheck checkChain(CaseNumber number) {
    throw new UnsupportedOperationException();
  }
}
