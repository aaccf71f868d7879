package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.mentoring.MentorNotAskable;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.RequestState;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Names;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows who looks for a mentor and who has one, and lets program staff choose one where nobody is
 * left to ask.
 */
@Controller
@RequestMapping("/staff/mentoring")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'MANAGERS', 'ADMIN')")
class MentoringCases {

  private static final int SIZE = 25;
  private static final int LAST_PAGE = 1_000_000;

  private final CaseDoor door;
  private final Cases cases;
  private final Mentorings mentorings;
  private final Mentors mentors;
  private final Accounts accounts;
  private final Notices notices;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  MentoringCases(
      CaseDoor door,
      Cases cases,
      Mentorings mentorings,
      Mentors mentors,
      Accounts accounts,
      Notices notices,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.door = door;
    this.cases = cases;
    this.mentorings = mentorings;
    this.mentors = mentors;
    this.accounts = accounts;
    this.notices = notices;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "QUEUED") RequestState state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("state", state);
    model.addAttribute("states", RequestState.values());
    model.addAttribute("found", mentorings.in(state, Math.max(0, Math.min(page, LAST_PAGE)), SIZE));
    model.addAttribute("names", new Names(accounts));
    return "staff/mentoring";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Authentication person, Model page) {
    var found = lay(number, person, page);
    page.addAttribute("timeline", cases.timeline(found.number()));
    page.addAttribute("notices", notices.ofCase(found.number()));
    return "staff/mentoring-case";
  }

  /** Every mentor and why they are not asked, without frame, to stand inside the task. */
  @GetMapping("/{number}/choose")
  String choose(@PathVariable String number, Authentication person, Model page) {
    var found = lay(number, person, page);
    var request = mentorings.find(found.number());
    var standings = mentorings.standings(found.number());
    page.addAttribute("standings", standings);
    page.addAttribute(
        "names", new Names(accounts, standings.stream().map(it -> it.mentor().person()).toList()));
    page.addAttribute("queued", request.state() == RequestState.QUEUED);
    page.addAttribute(
        "chosen", request.officeChoice() == null ? null : nameOf(request.officeChoice()));
    return "staff/mentoring-choose";
  }

  @PostMapping("/{number}/choose")
  @PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
  String choose(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String mentor,
      Authentication person,
      RedirectAttributes next) {
    var found = door.enter(number, person, CaseKind.MENTORING);
    try {
      mentorings.choose(found.number(), mentor(mentor), PersonId.of(person.getName()));
      next.addFlashAttribute("notice", texts.getMessage("staff-mentoring.chosen"));
    } catch (MentorNotAskable e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/staff/mentoring/{number}/choose";
  }

  private static CaseNumber mentor(String typed) {
    try {
      return CaseNumber.of(typed);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(NOT_FOUND, null, e);
    }
  }

  private CaseView lay(String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.MENTORING);
    var request = mentorings.find(found.number());
    page.addAttribute("case", found);
    page.addAttribute("request", request);
    page.addAttribute("choices", request.wish().choices().stream().map(this::nameOf).toList());
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("late", found.isLateOn(calendar.today()));
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    return found;
  }

  private String nameOf(CaseNumber mentor) {
    return accounts.person(mentors.find(mentor).person()).name();
  }
}
