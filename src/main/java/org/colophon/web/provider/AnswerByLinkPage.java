package org.colophon.web.provider;

import java.util.List;
import org.colophon.courses.CompletionLinks;
import org.colophon.courses.LinkGone;
import org.colophon.courses.LinkedCompletion;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of a letter leads that asks whether somebody completed a course: nobody signs in,
 * opening it changes nothing, answering is a click (R23).
 */
@Controller
@RequestMapping("/answer-completion")
class AnswerByLinkPage {

  private final CompletionLinks links;
  private final ProviderDesk desk;

  AnswerByLinkPage(CompletionLinks links, ProviderDesk desk) {
    this.links = links;
    this.desk = desk;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String token, Model page) {
    return show(token, ProviderCompletionsPage.Form.EMPTY, List.of(), page);
  }

  @PostMapping
  String answer(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String text,
      Model page,
      RedirectAttributes next) {
    var form = new ProviderCompletionsPage.Form(answer, text.strip());
    var problems = problems(form);
    if (!problems.isEmpty()) {
      return show(token, form, problems, page);
    }
    try {
      var answered =
          form.confirms() ? links.confirm(token, form.text()) : links.reject(token, form.text());
      next.addFlashAttribute(
          "notice",
          desk.text(
              "provider-completions.told." + (form.confirms() ? "CONFIRMED" : "REJECTED"),
              desk.name(answered.holder()),
              answered.courseTitle()));
      next.addAttribute("token", token);
      return "redirect:/answer-completion";
    } catch (LinkGone e) {
      return gone(e, page);
    }
  }

  private String show(
      String token, ProviderCompletionsPage.Form form, List<Problem> problems, Model page) {
    try {
      LinkedCompletion asked = links.find(token);
      page.addAttribute("asked", asked);
      page.addAttribute("token", token);
      page.addAttribute("form", form);
      page.addAttribute("problems", problems);
      return "provider/answer-by-link";
    } catch (LinkGone e) {
      return gone(e, page);
    }
  }

  private static String gone(LinkGone e, Model page) {
    page.addAttribute("why", e.why());
    return "provider/answer-by-link-gone";
  }

  private List<Problem> problems(ProviderCompletionsPage.Form form) {
    return form.gaps().entrySet().stream()
        .map(it -> desk.problem(it.getKey(), it.getValue()))
        .toList();
  }
}
