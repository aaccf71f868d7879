package org.colophon.web.staff;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.Portfolios;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where program staff say what they noticed themselves about a portfolio (R43). */
@Controller
@RequestMapping("/staff/portfolios/{number}/suspicion")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class SuspicionPage {

  private static final int LONGEST = 4000;

  private final CaseDoor door;
  private final Portfolios portfolios;
  private final IntegrityCases integrity;
  private final MessageSourceAccessor texts;

  SuspicionPage(
      CaseDoor door, Portfolios portfolios, IntegrityCases integrity, MessageSource texts) {
    this.door = door;
    this.portfolios = portfolios;
    this.integrity = integrity;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String ask(@PathVariable String number, Authentication person, Model page) {
    return show(door.enter(number, person, CaseKind.PORTFOLIO), "", List.of(), page);
  }

  @PostMapping
  String say(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Authentication person,
      Model page,
      RedirectAttributes next) {
    var found = door.enter(number, person, CaseKind.PORTFOLIO);
    var typed = words.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      var key = typed.isEmpty() ? "integrity.words.missing" : "integrity.words.long";
      return show(found, words, List.of(new Problem("words", text(key, LONGEST))), page);
    }
    if (!isHeld(found)) {
      return show(found, words, List.of(new Problem(null, text("integrity.not-held"))), page);
    }
    var opened = integrity.suspect(found.number(), typed, PersonId.of(person.getName()));
    next.addFlashAttribute("notice", text("integrity.opened", opened));
    return "redirect:/cases/{number}";
  }

  /** Only what the program has in hand can rest. */
  private boolean isHeld(CaseView found) {
    return portfolios.ofCase(found.number()).state() == PortfolioState.SUBMITTED;
  }

  private String show(CaseView found, String words, List<Problem> problems, Model page) {
    page.addAttribute("case", found);
    page.addAttribute("held", isHeld(found));
    page.addAttribute("words", words);
    page.addAttribute("problems", problems);
    return "staff/suspicion";
  }

  private String text(String key, Object... values) {
    return texts.getMessage(key, values);
  }
}
