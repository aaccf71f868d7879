package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for declarations and consents. */
@Controller
@RequestMapping("/application/consents")
class ApplicationConsentsPage {

  private static final String VIEW = "candidate/application-consents";

  private final Applications applications;
  private final ApplicationDesk desk;

  ApplicationConsentsPage(Applications applications, ApplicationDesk desk) {
    this.applications = applications;
    this.desk = desk;
  }

  @GetMapping
  String form(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.CONSENTS)) {
      return "redirect:/application";
    }
    var known = applications.draft(person).application().consents();
    page.addAttribute("form", ApplicationConsentsForm.of(known));
    return VIEW;
  }

  @PostMapping
  String save(
      @ModelAttribute("form") ApplicationConsentsForm form,
      @ModelAttribute("via") ApplicationReturn via,
      @RequestParam(defaultValue = "false") boolean later,
      Principal principal,
      Model page)
      throws CandidacyAlreadyOpen {
    var gaps = applications.save(PersonId.of(principal.getName()), form.consents());
    return later || gaps.isEmpty()
        ? "redirect:" + via.path()
        : desk.again(VIEW, desk.gaps(gaps), page);
  }
}
