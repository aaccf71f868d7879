package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Proof;
import org.colophon.accounts.RecentProof;
import org.colophon.accounts.SecondFactors;
import org.colophon.web.SessionEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets a person who is signed in set up an app for the second step, change it, or give it up. The
 * first one needs the password; after that a code of the app typed just now.
 */
@Controller
@RequestMapping("/account")
class AccountSecondFactorPage {

  private static final String FORM = "site/account/second-factor-new";
  private static final String CONFIRM_FIRST = "redirect:/account/confirm";

  private final Accounts accounts;
  private final SecondFactors factors;
  private final RecentProof proof;
  private final AppSetUp setUp;
  private final CodeAnswer answer;
  private final OwnPassword own;
  private final SessionEntry entry;
  private final Clock clock;
  private final MessageSourceAccessor texts;

  AccountSecondFactorPage(
      Accounts accounts,
      SecondFactors factors,
      RecentProof proof,
      AppSetUp setUp,
      CodeAnswer answer,
      OwnPassword own,
      SessionEntry entry,
      Clock clock,
      MessageSource texts) {
    this.accounts = accounts;
    this.factors = factors;
    this.proof = proof;
    this.setUp = setUp;
    this.answer = answer;
    this.own = own;
    this.entry = entry;
    this.clock = clock;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping("/second-factor")
  String form(Authentication me, HttpSession session, Model page) {
    var person = PersonId.of(me.getName());
    return proof.holds(person) ? form(person, session, page) : CONFIRM_FIRST;
  }

  @PostMapping("/second-factor")
  String finish(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String current,
      Authentication me,
      Model page,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = PersonId.of(me.getName());
    if (!proof.holds(person)) {
      return CONFIRM_FIRST;
    }
    var problems = factors.isEnrolled(person) ? List.of() : own.problems(person, current);
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return form(person, request.getSession(), page);
    }
    var codes = setUp.finish(person, code, request.getSession());
    if (codes.isEmpty()) {
      answer.explain(Proof.WRONG, code, page, response);
      return form(person, request.getSession(), page);
    }
    entry.enter(person, clock.instant(), request, response);
    next.addFlashAttribute("codes", codes.get());
    return "redirect:/account/recovery-codes";
  }

  @PostMapping("/second-factor/remove")
  String remove(
      Authentication me,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = accounts.person(PersonId.of(me.getName()));
    if (!proof.holds(person.id())) {
      return CONFIRM_FIRST;
    }
    if (!factors.isDemandedOf(person.roles())) {
      factors.remove(person.id());
      entry.enter(person.id(), null, request, response);
      next.addFlashAttribute("notice", texts.getMessage("account.own.factor.removed"));
    }
    return "redirect:/account";
  }

  @PostMapping("/recovery-codes")
  String newCodes(Authentication me, RedirectAttributes next) {
    var person = PersonId.of(me.getName());
    if (!factors.isEnrolled(person)) {
      return "redirect:/account";
    }
    if (!proof.holds(person)) {
      return CONFIRM_FIRST;
    }
    next.addFlashAttribute("codes", factors.newRecoveryCodes(person));
    return "redirect:/account/recovery-codes";
  }

  /** Shows what was just made; opened again it leads to the account. */
  @GetMapping("/recovery-codes")
  String codes(Model page) {
    return page.containsAttribute("codes") ? "site/account/recovery-codes" : "redirect:/account";
  }

  private String form(PersonId person, HttpSession session, Model page) {
    setUp.show(person, session, page);
    page.addAttribute("action", "/account/second-factor")
        .addAttribute("askPassword", !factors.isEnrolled(person));
    return FORM;
  }
}
