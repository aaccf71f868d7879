package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.Personal;
import org.colophon.candidates.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks who applies. */
@Controller
@RequestMapping("/application/personal")
class ApplicationPersonalPage {

  private static final String VIEW = "candidate/application-personal";

  private final Applications applications;
  private final Accounts accounts;
  private final ApplicationCountries countries;
  private final ApplicationDesk desk;

  ApplicationPersonalPage(
      Applications applications,
      Accounts accounts,
      ApplicationCountries countries,
      ApplicationDesk desk) {
    this.applications = applications;
    this.accounts = accounts;
    this.countries = countries;
    this.desk = desk;
  }

  @ModelAttribute("countries")
  List<ApplicationCountries.Country> countries() {
    return countries.all();
  }

  @GetMapping
  String form(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.PERSONAL)) {
      return "redirect:/application";
    }
    page.addAttribute("form", ApplicationPersonalForm.of(known(person)));
    return VIEW;
  }

  @PostMapping
  String save(
      @ModelAttribute("form") ApplicationPersonalForm form,
      @ModelAttribute("via") ApplicationReturn via,
      @RequestParam(defaultValue = "false") boolean later,
      Principal principal,
      Model page)
      throws CandidacyAlreadyOpen {
    var unreadable = desk.unreadable(form.unreadable());
    if (!unreadable.isEmpty()) {
      return desk.again(VIEW, unreadable, page);
    }
    var gaps = applications.save(PersonId.of(principal.getName()), form.personal());
    return later || gaps.isEmpty()
        ? "redirect:" + via.path()
        : desk.again(VIEW, desk.gaps(gaps), page);
  }

  /** Before anything is saved, the names are those of the account. */
  private Personal known(PersonId person) {
    var personal = applications.draft(person).application().personal();
    return personal.equals(Personal.EMPTY) ? ofAccount(person) : personal;
  }

  private Personal ofAccount(PersonId person) {
    return accounts
        .find(person)
        .map(it -> Personal.named(it.givenName(), it.familyName()))
        .orElse(Personal.EMPTY);
  }
}
