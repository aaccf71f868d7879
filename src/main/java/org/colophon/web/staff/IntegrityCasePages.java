package org.colophon.web.staff;

import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Names;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows program staff, and nobody else, what is suspected about portfolios (R43). */
@Controller
@RequestMapping("/staff/integrity")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class IntegrityCasePages {

  private static final int SIZE = 25;

  private final CaseDoor door;
  private final Cases cases;
  private final IntegrityCases integrity;
  private final Accounts accounts;
  private final Notices notices;
  private final ProgramCalendar calendar;

  IntegrityCasePages(
      CaseDoor door,
      Cases cases,
      IntegrityCases integrity,
      Accounts accounts,
      Notices notices,
      ProgramCalendar calendar) {
    this.door = door;
    this.cases = cases;
    this.integrity = integrity;
    this.accounts = accounts;
    this.notices = notices;
    this.calendar = calendar;
  }

  /** What the reader is too close to is left out. */
  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
    var found = cases.ofKind(CaseKind.INTEGRITY, Math.max(0, page), SIZE);
    var reader = PersonId.of(person.getName());
    model.addAttribute("found", found);
    model.addAttribute(
        "shown",
        found.cases().stream().filter(it -> !integrity.isClose(reader, it.number())).toList());
    model.addAttribute("today", calendar.today());
    return "staff/integrity-cases";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Authentication person, Model page) {
    var found = lay(number, person, page);
    page.addAttribute("timeline", cases.timeline(found.number()));
    page.addAttribute("notices", notices.ofCase(found.number()));
    return "staff/integrity-case";
  }

  /** What the decision needs, without frame, to stand inside the task. */
  @GetMapping("/{number}/summary")
  String summary(@PathVariable String number, Authentication person, Model page) {
    lay(number, person, page);
    return "staff/integrity-summary";
  }

  private CaseView lay(String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.INTEGRITY);
    var suspicion = integrity.find(found.number());
    page.addAttribute("case", found);
    page.addAttribute("suspicion", suspicion);
    page.addAttribute(
        "earlier",
        integrity.ofAuthor(suspicion.author()).stream()
            .filter(it -> !it.caseNumber().equals(found.number()))
            .toList());
    page.addAttribute("person", accounts.person(found.subject()));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("late", found.isLateOn(calendar.today()));
    return found;
  }
}
