package org.colophon.web.portfolio;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.colophon.integrity.AnswerClosed;
import org.colophon.integrity.AskedView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the program asks a candidate about a portfolio, and what the candidate says (R43). */
@Controller
@RequestMapping("/portfolios/{portfolio}/questions")
class QuestionPages {

  private static final int LONGEST = 4000;

  private final PortfolioDesk desk;
  private final Portfolios portfolios;
  private final IntegrityCases integrity;
  private final Rulebook rules;

  QuestionPages(
      PortfolioDesk desk, Portfolios portfolios, IntegrityCases integrity, Rulebook rules) {
    this.desk = desk;
    this.portfolios = portfolios;
    this.integrity = integrity;
    this.rules = rules;
  }

  @GetMapping
  String show(@PathVariable UUID portfolio, Principal me, Model page) {
    return show(desk.enter(portfolio, me, page), "", me, page);
  }

  @PostMapping("/{number}")
  String answer(
      @PathVariable UUID portfolio,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var found = desk.enter(portfolio, me, page);
    var question =
        asked(found, me).stream()
            .filter(it -> it.caseNumber().value().equals(number))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    var typed = PortfolioDesk.lines(text);
    if (typed.isEmpty() || typed.length() > LONGEST) {
      var key = typed.isEmpty() ? "question.missing" : "question.long";
      page.addAttribute("problems", List.of(desk.problem("text", key, LONGEST)));
      return show(found, text, me, page);
    }
    try {
      integrity.answer(PortfolioDesk.person(me), question.caseNumber(), typed);
      next.addFlashAttribute("notice", desk.text("question.sent"));
      return "redirect:/portfolios/{portfolio}/questions";
    } catch (AnswerClosed e) {
      page.addAttribute("warning", e.getMessage());
      return show(found, text, me, page);
    }
  }

  /** Without a question this page is not there. */
  private String show(PortfolioView found, String typed, Principal me, Model page) {
    var asked = asked(found, me);
    if (asked.isEmpty()) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    page.addAttribute("asked", asked);
    page.addAttribute("text", typed);
    page.addAttribute(
        "rule", rules.on(portfolios.rulesOn(asked.get(0).about())).integrity().ownWork());
    return "portfolio/questions";
  }

  private List<AskedView> asked(PortfolioView found, Principal me) {
    return found.caseNumber() == null
        ? List.of()
        : integrity.asked(PortfolioDesk.person(me), found.caseNumber());
  }
}
