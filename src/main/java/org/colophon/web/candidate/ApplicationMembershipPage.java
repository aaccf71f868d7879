package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.Section;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the membership that lowers the fee (R9). */
@Controller
@RequestMapping("/application/membership")
class ApplicationMembershipPage {

  private static final String VIEW = "candidate/application-membership";

  private final Applications applications;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationDesk desk;

  ApplicationMembershipPage(
      Applications applications, Rulebook rules, ProgramCalendar calendar, ApplicationDesk desk) {
    this.applications = applications;
    this.rules = rules;
    this.calendar = calendar;
    this.desk = desk;
  }

  @ModelAttribute("fees")
  Rules.Fees fees() {
    return rules.on(calendar.today()).fees();
  }

  @GetMapping
  String form(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.MEMBERSHIP)) {
      return "redirect:/application";
    }
    var known = applications.draft(person).application().membership();
    page.addAttribute("form", ApplicationMembershipForm.of(known));
    return VIEW;
  }

  @PostMapping
  String save(
      @ModelAttribute("form") ApplicationMembershipForm form,
      @ModelAttribute("via") ApplicationReturn via,
      @RequestParam(defaultValue = "false") boolean later,
      Principal principal,
      Model page)
      throws CandidacyAlreadyOpen {
    var gaps = applications.save(PersonId.of(principal.getName()), form.membership());
    return later || gaps.isEmpty()
        ? "redirect:" + via.path()
        : desk.again(VIEW, desk.gaps(gaps), page);
  }
}
