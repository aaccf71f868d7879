package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.ApplicationIncomplete;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.NothingAsked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the candidate what the program office needs to know, question by question. */
@Controller
@RequestMapping("/application/answer")
class ApplicationAnswerPage {

  private static final String VIEW = "candidate/application-answer";

  private final Applications applications;
  private final Candidacies candidacies;
  private final ApplicationDesk desk;

  ApplicationAnswerPage(Applications applications, Candidacies candidacies, ApplicationDesk desk) {
    this.applications = applications;
    this.candidacies = candidacies;
    this.desk = desk;
  }

  @GetMapping
  String questions(Principal principal, Model page) {
    return show(PersonId.of(principal.getName()), page);
  }

  @PostMapping
  String answer(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "send") String then,
      Principal principal,
      Model page,
      RedirectAttributes next)
      throws NothingAsked {
    var person = PersonId.of(principal.getName());
    var answers = typed.getOrDefault("answers", List.of());
    candidacies.saveAnswers(person, answers);
    return switch (then) {
      case "later" -> "redirect:/application";
      case "education" -> "redirect:/application/education?via=ANSWER";
      case "experience" -> "redirect:/application/experience?via=ANSWER";
      default -> send(person, answers, page, next);
    };
  }

  private String send(PersonId person, List<String> answers, Model page, RedirectAttributes next)
      throws NothingAsked {
    try {
      candidacies.answerItems(person, answers);
      next.addFlashAttribute("answered", true);
      return "redirect:/application";
    } catch (ApplicationIncomplete e) {
      page.addAttribute("problems", desk.gaps(e.gaps()));
      return show(person, page);
    }
  }

  /** Sent twice, or opened when there is nothing to answer any more. */
  @ExceptionHandler
  String nothingAsked(NothingAsked e, RedirectAttributes next) {
    next.addFlashAttribute("warning", e.getMessage());
    return "redirect:/application";
  }

  private String show(PersonId person, Model page) {
    var candidacy = candidacies.ofPerson(person);
    if (candidacy.filter(it -> it.state() == CandidacyState.AWAITING_ANSWERS).isEmpty()) {
      return "redirect:/application";
    }
    page.addAttribute("candidacy", candidacy.get());
    page.addAttribute("assessment", applications.assess(person));
    page.addAttribute("draft", applications.draft(person));
    return VIEW;
  }
}
