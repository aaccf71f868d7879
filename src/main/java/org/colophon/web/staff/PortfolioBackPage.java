package org.colophon.web.staff;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.portfolios.OwnPortfolio;
import org.colophon.portfolios.PortfolioClosed;
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

/** Gives a portfolio back that cannot be evaluated, with a reason and with its fee. */
@Controller
@RequestMapping("/cases/{number}/give-back")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class PortfolioBackPage {

  private static final int LONGEST = 4000;

  private final CaseDoor door;
  private final Portfolios portfolios;
  private final MessageSourceAccessor texts;

  PortfolioBackPage(CaseDoor door, Portfolios portfolios, MessageSource texts) {
    this.door = door;
    this.portfolios = portfolios;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String ask(@PathVariable String number, Authentication person, Model page) {
    return show(door.enter(number, person, CaseKind.PORTFOLIO), "", List.of(), page);
  }

  @PostMapping
  String giveBack(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Authentication person,
      Model page,
      RedirectAttributes next) {
    var found = door.enter(number, person, CaseKind.PORTFOLIO);
    if (reason.isBlank() || reason.strip().length() > LONGEST) {
      var key = reason.isBlank() ? "portfolio.back.missing" : "portfolio.back.long";
      return show(found, reason, List.of(new Problem("reason", texts.getMessage(key))), page);
    }
    try {
      portfolios.giveBack(found.number(), reason, PersonId.of(person.getName()));
      next.addFlashAttribute("notice", texts.getMessage("portfolio.back.done"));
      return "redirect:/cases/{number}";
    } catch (OwnPortfolio e) {
      return show(found, reason, List.of(new Problem("reason", e.getMessage())), page);
    } catch (PortfolioClosed e) {
      var late = texts.getMessage("portfolio.back.late");
      return show(found, reason, List.of(new Problem("reason", late)), page);
    }
  }

  private static String show(CaseView found, String reason, List<Problem> problems, Model page) {
    page.addAttribute("case", found);
    page.addAttribute("reason", reason);
    page.addAttribute("problems", problems);
    return "staff/portfolio-back";
  }
}
