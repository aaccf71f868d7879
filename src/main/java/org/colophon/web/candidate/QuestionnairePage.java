package org.colophon.web.candidate;

import static java.util.stream.Collectors.toMap;

import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colophon.demographics.Demographics;
import org.colophon.demographics.Questionnaire;
import org.colophon.demographics.Questionnaire.Misfit;
import org.colophon.demographics.Questionnaire.Question;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks people about themselves, of their own will, and lets them change or delete it (R14). */
@Controller
@RequestMapping("/questionnaire")
class QuestionnairePage {

  private final Demographics demographics;
  private final MessageSourceAccessor texts;

  QuestionnairePage(Demographics demographics, MessageSource texts) {
    this.demographics = demographics;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String ask(Principal person, Model page) {
    var kept = demographics.answersOf(OwnCase.id(person));
    return show(kept, !kept.isEmpty(), page);
  }

  @PostMapping
  String answer(
      @RequestParam MultiValueMap<String, String> posted,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var asked = demographics.questionnaire();
    var answers = chosen(asked, posted);
    var misfit = asked.misfit(answers);
    if (misfit.isPresent()) {
      page.addAttribute("problems", List.of(problem(misfit.get())));
      return show(answers, !demographics.answersOf(OwnCase.id(person)).isEmpty(), page);
    }
    demographics.answer(OwnCase.id(person), answers);
    next.addFlashAttribute(
        "notice",
        texts.getMessage(answers.isEmpty() ? "questionnaire.empty" : "questionnaire.kept"));
    return "redirect:/questionnaire";
  }

  @PostMapping("/delete")
  String delete(Principal person, RedirectAttributes next) {
    demographics.delete(OwnCase.id(person));
    next.addFlashAttribute("notice", texts.getMessage("questionnaire.deleted"));
    return "redirect:/questionnaire";
  }

  private static Map<String, Set<String>> chosen(
      Questionnaire asked, MultiValueMap<String, String> posted) {
    return asked.questions().stream()
        .map(Question::id)
        .filter(posted::containsKey)
        .collect(toMap(it -> it, it -> new HashSet<>(posted.get(it))));
  }

  private Problem problem(Misfit misfit) {
    return new Problem(
        misfit.question(), texts.getMessage("questionnaire.problem." + misfit.kind()));
  }

  private String show(Map<String, Set<String>> answers, boolean kept, Model page) {
    page.addAttribute("questionnaire", demographics.questionnaire());
    page.addAttribute("answers", answers);
    page.addAttribute("kept", kept);
    return "candidate/questionnaire";
  }
}
