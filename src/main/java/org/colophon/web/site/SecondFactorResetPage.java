package org.colophon.web.site;

import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.colophon.accounts.SecondFactors;
import org.colophon.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator help a person who lost both their app and their recovery codes. */
@Controller
@RequestMapping("/staff/second-factor")
@PreAuthorize("hasRole('ADMIN')")
class SecondFactorResetPage {

  private static final Logger log = LoggerFactory.getLogger(SecondFactorResetPage.class);
  private static final String FORM = "site/account/second-factor-reset";

  private final Accounts accounts;
  private final SecondFactors factors;
  private final RecentProof proof;
  private final MessageSourceAccessor texts;

  SecondFactorResetPage(
      Accounts accounts, SecondFactors factors, RecentProof proof, MessageSource texts) {
    this.accounts = accounts;
    this.factors = factors;
    this.proof = proof;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String form(Model page) {
    page.addAttribute("form", AccountForm.empty());
    return FORM;
  }

  @PostMapping
  String reset(
      @RequestParam(defaultValue = "") String email,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    if (!proof.holds(PersonId.of(me.getName()))) {
      return "redirect:/account/confirm";
    }
    var person = accounts.byEmail(email).filter(it -> factors.remove(it.id()));
    if (person.isEmpty()) {
      page.addAttribute("form", AccountForm.of(email))
          .addAttribute(
              "problems", List.of(new Problem("email", texts.getMessage("account.help.nobody"))));
      return FORM;
    }
    log.warn("{} took the second step of {} away", me.getName(), person.get().id());
    next.addFlashAttribute(
        "notice", texts.getMessage("account.help.done", new Object[] {person.get().name()}));
    return "redirect:/staff/second-factor";
  }
}
