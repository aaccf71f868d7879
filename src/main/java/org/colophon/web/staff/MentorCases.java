package org.colophon.web.staff;

import org.colophon.accounts.Accounts;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.mentoring.MentorState;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentors;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Leaf;
import org.colophon.web.Names;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows mentors and their offers to those who see every case. */
@Controller
@RequestMapping("/staff/mentors")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'MANAGERS', 'ADMIN')")
class MentorCases {

  private static final int SIZE = 50;

  private final CaseDoor door;
  private final Cases cases;
  private final Mentors mentors;
  private final Accounts accounts;
  private final Notices notices;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  MentorCases(
      CaseDoor door,
      Cases cases,
      Mentors mentors,
      Accounts accounts,
      Notices notices,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.door = door;
    this.cases = cases;
    this.mentors = mentors;
    this.accounts = accounts;
    this.notices = notices;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "ACTIVE") MentorState state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var leaf = Leaf.of(mentors.in(state), page, SIZE);
    model.addAttribute("state", state);
    model.addAttribute("states", MentorState.values());
    model.addAttribute("leaf", leaf);
    model.addAttribute(
        "names", new Names(accounts, leaf.rows().stream().map(MentorView::person).toList()));
    model.addAttribute("edition", rules.editionOn(calendar.today()));
    return "staff/mentors";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Authentication person, Model page) {
    var found = lay(number, person, page);
    page.addAttribute("timeline", cases.timeline(found.number()));
    page.addAttribute("notices", notices.ofCase(found.number()));
    return "staff/mentor";
  }

  /** The offer without frame, to stand inside the task. */
  @GetMapping("/{number}/summary")
  String summary(@PathVariable String number, Authentication person, Model page) {
    lay(number, person, page);
    return "staff/mentor-summary";
  }

  private CaseView lay(String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.MENTOR);
    page.addAttribute("case", found);
    page.addAttribute("mentor", mentors.find(found.number()));
    page.addAttribute("person", accounts.person(found.subject()));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("late", found.isLateOn(calendar.today()));
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    return found;
  }
}
