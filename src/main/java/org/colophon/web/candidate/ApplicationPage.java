package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows how far the application is, or that it was sent. */
@Controller
@RequestMapping("/application")
class ApplicationPage {

  private final Applications applications;
  private final Candidacies candidacies;

  ApplicationPage(Applications applications, Candidacies candidacies) {
    this.applications = applications;
    this.candidacies = candidacies;
  }

  @GetMapping
  String application(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    var latest = candidacies.ofPerson(person);
    latest.ifPresent(it -> page.addAttribute("candidacy", it));
    return latest.filter(it -> it.state().open()).isPresent()
        ? "candidate/application-sent"
        : tasks(person, page);
  }

  private String tasks(PersonId person, Model page) {
    page.addAttribute("draft", applications.draft(person));
    page.addAttribute("assessment", applications.assess(person));
    page.addAttribute("sections", Section.values());
    return "candidate/application";
  }
}
