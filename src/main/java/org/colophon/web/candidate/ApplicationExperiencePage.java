package org.colophon.web.candidate;

import java.security.Principal;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceId;
import org.colophon.candidates.ExperienceKind;
import org.colophon.candidates.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists library work with the hours that count, and asks for each entry of it. */
@Controller
@RequestMapping("/application/experience")
class ApplicationExperiencePage {

  private static final String ENTRY_PATH = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final String LIST = "candidate/application-experience";
  private static final String ENTRY = "candidate/application-experience-entry";
  private static final String REMOVE = "candidate/application-experience-remove";

  private final Applications applications;
  private final ApplicationDesk desk;

  ApplicationExperiencePage(Applications applications, ApplicationDesk desk) {
    this.applications = applications;
    this.desk = desk;
  }

  @ModelAttribute("kinds")
  ExperienceKind[] kinds() {
    return ExperienceKind.values();
  }

  @GetMapping
  String list(Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.EXPERIENCE)) {
      return "redirect:/application";
    }
    page.addAttribute(
        "work", ApplicationWork.of(applications.draft(person), applications.assess(person)));
    return LIST;
  }

  /** The entry's id is given here, so that sending the page twice makes one entry. */
  @GetMapping("/add")
  String add(Principal principal, Model page) {
    return entry(ExperienceId.next().toString(), principal, page);
  }

  @GetMapping(ENTRY_PATH)
  String entry(@PathVariable String id, Principal principal, Model page) {
    var person = PersonId.of(principal.getName());
    if (!applications.mayChange(person, Section.EXPERIENCE)) {
      return "redirect:/application";
    }
    page.addAttribute("id", id);
    page.addAttribute(
        "form",
        find(person, id)
            .map(ApplicationExperienceForm::of)
            .orElse(ApplicationExperienceForm.EMPTY));
    return ENTRY;
  }

  @PostMapping(ENTRY_PATH)
  String save(
      @PathVariable String id,
      @ModelAttribute("form") ApplicationExperienceForm form,
      @ModelAttribute("via") ApplicationReturn via,
      Principal principal,
      Model page)
      throws CandidacyAlreadyOpen {
    page.addAttribute("id", id);
    var unreadable = desk.unreadable(form.unreadable());
    if (!unreadable.isEmpty()) {
      return desk.again(ENTRY, unreadable, page);
    }
    var entry = form.experience(ExperienceId.of(id));
    var gaps = applications.save(PersonId.of(principal.getName()), entry);
    return gaps.isEmpty() ? listAgain(via) : desk.again(ENTRY, desk.gaps(gaps), page);
  }

  @GetMapping(ENTRY_PATH + "/remove")
  String askToRemove(
      @PathVariable String id,
      @ModelAttribute("via") ApplicationReturn via,
      Principal principal,
      Model page) {
    var entry = find(PersonId.of(principal.getName()), id);
    entry.ifPresent(it -> page.addAttribute("entry", it));
    return entry.isPresent() ? REMOVE : listAgain(via);
  }

  @PostMapping(ENTRY_PATH + "/remove")
  String remove(
      @PathVariable String id,
      @ModelAttribute("via") ApplicationReturn via,
      Principal principal,
      RedirectAttributes next)
      throws CandidacyAlreadyOpen {
    applications.remove(PersonId.of(principal.getName()), ExperienceId.of(id));
    next.addFlashAttribute("notice", desk.text("application.work.removed"));
    return listAgain(via);
  }

  private Optional<Experience> find(PersonId person, String id) {
    return applications.draft(person).application().experience().stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst();
  }

  private static String listAgain(ApplicationReturn via) {
    return "redirect:/application/experience?via=" + via;
  }
}
