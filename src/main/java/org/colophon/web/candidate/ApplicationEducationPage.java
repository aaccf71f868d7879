package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the diploma. */
@Controller
@RequestMapping("/application/education")
class ApplicationEducationPage {

  private static final String VIEW = "candidate/application-education";

  private final Applications applications;
  private final ApplicationDesk desk;

  ApplicationEducationPage(Applications applications, ApplicationDesk desk) {
    this.applications = applications;
    this.desk = desk;
  }

  @ModelAttribute("levels")
  EducationLevel[] levels() {
    return EducationLevel.values();
  }

  @GetMapping
  String form(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.EDUCATION)) {
      return "redirect:/application";
    }
    var known = applications.draft(person).application().education();
    page.addAttribute("form", ApplicationEducationForm.of(known));
    return VIEW;
  }

  @PostMapping
  String save(
      @ModelAttribute("form") ApplicationEducationForm form,
      @ModelAttribute("via") ApplicationReturn via,
      @RequestParam(defaultValue = "false") boolean later,
      Principal principal,
      Model page)
      throws CandidacyAlreadyOpen {
    var unreadable = desk.unreadable(form.unreadable());
    if (!unreadable.isEmpty()) {
      return desk.again(VIEW, unreadable, page);
    }
    var gaps = applications.save(PersonId.of(principal.getName()), form.education());
    return later || gaps.isEmpty()
        ? "redirect:" + via.path()
        : desk.again(VIEW, desk.gaps(gaps), page);
  }
}
