package org.colophon.web.staff;

import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
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

/** Shows program staff, and nobody else, the requests for accommodations (R16). */
@Controller
@RequestMapping("/staff/accommodations")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class AccommodationCases {

  private static final int SIZE = 25;

  private final CaseDoor door;
  private final Cases cases;
  private final Accommodations accommodations;
  private final Accounts accounts;
  private final Notices notices;
  private final ProgramCalendar calendar;

  AccommodationCases(
      CaseDoor door,
      Cases cases,
      Accommodations accommodations,
      Accounts accounts,
      Notices notices,
      ProgramCalendar calendar) {
    this.door = door;
    this.cases = cases;
    this.accommodations = accommodations;
    this.accounts = accounts;
    this.notices = notices;
    this.calendar = calendar;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("found", cases.ofKind(CaseKind.ACCOMMODATION, Math.max(0, page), SIZE));
    model.addAttribute("today", calendar.today());
    return "staff/accommodations";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Authentication person, Model page) {
    var found = lay(number, person, page);
    page.addAttribute("timeline", cases.timeline(found.number()));
    page.addAttribute("notices", notices.ofCase(found.number()));
    return "staff/accommodation";
  }

  /** What the decision needs, without frame, to stand inside the task. */
  @GetMapping("/{number}/summary")
  String summary(@PathVariable String number, Authentication person, Model page) {
    lay(number, person, page);
    return "staff/accommodation-summary";
  }

  private CaseView lay(String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.ACCOMMODATION);
    page.addAttribute("case", found);
    page.addAttribute("request", accommodations.find(found.number()));
    page.addAttribute("person", accounts.person(found.subject()));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("late", found.isLateOn(calendar.today()));
    return found;
  }
}
