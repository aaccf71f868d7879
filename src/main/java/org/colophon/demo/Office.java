package org.colophon.demo;

import java.util.Map;
import java.util.NoSuchElementException;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.engine.CasesByHand;
import org.springframework.stereotype.Component;

/** How people of the demo work in Tasklist. */
@Component
@OnlyInDemo
class Office {

  private final Accounts accounts;
  private final Cases timelines;
  private final CasesByHand cases;

  Office(Accounts accounts, Cases timelines, CasesByHand cases) {
    this.accounts = accounts;
    this.timelines = timelines;
    this.cases = cases;
  }

  PersonId id(DemoPerson who) {
    return accounts.byEmail(who.address()).orElseThrow().id();
  }

  void complete(CaseNumber number, String task, DemoPerson by, Map<String, Object> form) {
    complete(number, task, Map.of(), by, form);
  }

  /** Whoever completes a task has read the case; who it is about may know (R72). */
  void complete(
      CaseNumber number,
      String task,
      Map<String, String> about,
      DemoPerson by,
      Map<String, Object> form) {
    timelines.record(
        number,
        new TimelineEntry(Kind.VIEW, "Case read by %s.".formatted(readers(by)), id(by), true));
    completeUnread(number, task, about, id(by), form);
  }

  /** The same by somebody who sees the task alone, as an evaluator does. */
  void completeUnread(
      CaseNumber number,
      String task,
      Map<String, String> about,
      PersonId by,
      Map<String, Object> form) {
    if (!cases.complete(number, task, about, by, form)) {
      throw new NoSuchElementException(number + " has no open " + task);
    }
  }

  void claim(CaseNumber number, String task, Map<String, String> about, PersonId by) {
    if (!cases.claim(number, task, about, by)) {
      throw new NoSuchElementException(number + " has no open " + task);
    }
  }

  private static String readers(DemoPerson who) {
    if (who.roles().contains(Role.PROGRAM_STAFF)) {
      return "program staff";
    }
    return who.roles().contains(Role.PROGRAM_COMMITTEE)
        ? "the program committee"
        : "the review committee";
  }
}
