package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.ApplicationIncomplete;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.NotAdmissible;
import org.colophon.candidates.Section;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows everything once more, then submits it. */
@Controller
@RequestMapping("/application/submit")
class ApplicationSubmitPage {

  private final Applications applications;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ApplicationSubmitPage(Applications applications, Rulebook rules, ProgramCalendar calendar) {
    this.applications = applications;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping
  String check(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.CONSENTS)) {
      return "redirect:/application";
    }
    var draft = applications.draft(person);
    page.addAttribute("draft", draft);
    page.addAttribute("work", ApplicationWork.of(draft, applications.assess(person)));
    page.addAttribute("rules", rules.on(calendar.today()));
    return "candidate/application-submit";
  }

  @PostMapping
  String submit(Principal principal, RedirectAttributes next) {
    try {
      applications.submit(PersonId.of(principal.getName()));
      next.addFlashAttribute("submitted", true);
      return "redirect:/application";
    } catch (ApplicationIncomplete | NotAdmissible e) {
      return "redirect:/application/submit";
    } catch (CandidacyAlreadyOpen e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/application";
    }
  }
}
