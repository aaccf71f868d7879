package org.colophon.web.site;

import static org.colophon.accounts.Role.ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecondFactors;
import org.colophon.accounts.SessionEnd;
import org.colophon.web.Problem;
import org.colophon.web.SessionEntry;
import org.colophon.web.StaffRoles;
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

/** A person's own account: who they are here, their password, where they are signed in. */
@Controller
@RequestMapping("/account")
class AccountPage {

  private static final String PAGE = "site/account/account";

  private final Accounts accounts;
  private final SecondFactors factors;
  private final AccountFormCheck check;
  private final OwnPassword own;
  private final SessionEntry entry;
  private final MessageSourceAccessor texts;

  AccountPage(
      Accounts accounts,
      SecondFactors factors,
      AccountFormCheck check,
      OwnPassword own,
      SessionEntry entry,
      MessageSource texts) {
    this.accounts = accounts;
    this.factors = factors;
    this.check = check;
    this.own = own;
    this.entry = entry;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String page(Authentication me, Model page) {
    var person = accounts.person(PersonId.of(me.getName()));
    page.addAttribute("person", person)
        .addAttribute("enrolled", factors.isEnrolled(person.id()))
        .addAttribute("demanded", factors.isDemandedOf(person.roles()))
        .addAttribute("codesLeft", factors.recoveryCodesLeft(person.id()))
        .addAttribute("admin", StaffRoles.of(me, ADMIN));
    return PAGE;
  }

  @PostMapping("/password")
  String changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      Authentication me,
      Model page,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = accounts.person(PersonId.of(me.getName()));
    var problems = new ArrayList<Problem>(own.problems(person.id(), current));
    problems.addAll(check.newPassword(password, person.email()));
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return page(me, page);
    }
    accounts.changePassword(person.id(), password);
    entry.stay(me, request, response);
    next.addFlashAttribute("notice", texts.getMessage("account.own.password.done"));
    return "redirect:/account";
  }

  @PostMapping("/sign-out-everywhere")
  String signOutEverywhere(
      Authentication me, HttpServletRequest request, HttpServletResponse response) {
    accounts.endSessions(PersonId.of(me.getName()));
    SessionEnd.now(request, response);
    return "redirect:/sign-in?out-everywhere";
  }
}
